package org.glossator.prepared;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A folder of prepared models and gazetteers. A file is used only if it was made by the same
 * program of the very inputs that its reader names, and its content has the checksum that stands in
 * it; everything else is absent, so that a model is then loaded from where it is shipped.
 * Thread-safe.
 *
 * @param folder need not exist
 * @param maker digest of the program that makes and reads the files; may be empty
 */
public record PreparedFiles(Path folder, String maker) {
  private static final String FORMAT = "glossator prepared 3";
  private static final String ENDING = ".prepared";

  public PreparedFiles {
    requireNonNull(folder, "folder");
    requireNonNull(maker, "maker");
  }

  /** Files that depend on no program. */
  public PreparedFiles(Path folder) {
    this(folder, "");
  }

  /** A folder without any file. */
  public static PreparedFiles none() {
    return new PreparedFiles(Path.of("/dev/null/none"));
  }

  /**
   * A prepared file.
   *
   * @param note what its writer wanted to remember, for instance the digest of an input
   * @param bytes from position 0 to the limit, mapped
   */
  public record Content(String note, ByteBuffer bytes) {
    public Content {
      requireNonNull(note, "note");
      requireNonNull(bytes, "bytes");
    }
  }

  /**
   * Maps a file, or finds none of that name, those inputs and a sound content.
   *
   * @param name of the file, without ending
   * @param inputs everything that it is made of, by digest or identity
   */
  public Optional<Content> read(String name, String inputs) {
    Path file = file(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      if (!string(all).equals(FORMAT)
          || !string(all).equals(maker)
          || !string(all).equals(inputs)) {
        return Optional.empty();
      }
      String note = string(all);
      int checksum = all.getInt();
      ByteBuffer content = all.slice();
      return checksum == checksum(content)
          ? Optional.of(new Content(note, content))
          : Optional.empty();
    } catch (IOException | BufferUnderflowException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** Writes a file, whole or not at all. */
  public void write(String name, String inputs, String note, ByteBuffer content)
      throws IOException {
    Files.createDirectories(folder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(bytes);
    for (String each : new String[] {FORMAT, maker, inputs, note}) {
      byte[] text = each.getBytes(StandardCharsets.UTF_8);
      head.writeInt(text.length);
      head.write(text);
    }
    head.writeInt(checksum(content));
    Path unfinished = folder.resolve(name + "." + ProcessHandle.current().pid() + ".unfinished");
    try {
      try (FileChannel channel =
          FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        writeAll(channel, ByteBuffer.wrap(bytes.toByteArray()));
        writeAll(channel, content.duplicate());
        channel.force(true);
      }
      Files.move(unfinished, file(name), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * What tells a resource of the class path from any other of its name: the jar's name, the
   * resource's length and its checksum in the jar, found without reading it.
   */
  public static String identity(Class<?> owner, String resource) {
    URL place = owner.getResource(resource);
    if (place == null) {
      throw new IllegalStateException("resource " + resource + " is missing from the class path");
    }
    try {
      URLConnection connection = place.openConnection();
      if (connection instanceof JarURLConnection jar) {
        Path file = Path.of(jar.getJarFile().getName());
        return file.getFileName()
            + resource
            + " "
            + jar.getJarEntry().getSize()
            + " "
            + jar.getJarEntry().getCrc();
      }
      connection.getInputStream().close();
      return resource
          + " "
          + connection.getContentLengthLong()
          + " "
          + connection.getLastModified();
    } catch (IOException failure) {
      throw new UncheckedIOException("resource " + resource + " cannot be looked up", failure);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static String string(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new IllegalArgumentException("found a text of " + length + " bytes");
    }
    byte[] text = new byte[length];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Guards against damage; the folder is as trustworthy as the program beside it. */
  private static int checksum(ByteBuffer content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content.duplicate());
    return (int) checksum.getValue();
  }
}
