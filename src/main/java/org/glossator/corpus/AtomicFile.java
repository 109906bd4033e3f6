package org.glossator.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files so that after a crash either the old or the new content stands there, whole: write
 * beside, force to the disk, rename, force the folder.
 */
public final class AtomicFile {
  /** Ending of files that a crash may leave behind; they are never read. */
  public static final String UNFINISHED = ".unfinished";

  private AtomicFile() {}

  /** Produces the content at the given path. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Path path) throws IOException;
  }

  public static void write(Path target, byte[] bytes) throws IOException {
    write(target, path -> Files.write(path, bytes));
  }

  /** As {@link #write(Path, byte[])}, for content that is produced at a path. */
  public static void write(Path target, Content content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(target.getFileName() + UNFINISHED);
    try {
      content.writeTo(unfinished);
      force(unfinished);
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(folder);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path, Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Whether the file holds just these bytes. */
  static boolean holds(Path file, byte[] bytes) throws IOException {
    return Files.exists(file)
        && Files.size(file) == bytes.length
        && ByteBuffer.wrap(Files.readAllBytes(file)).equals(ByteBuffer.wrap(bytes));
  }
}
