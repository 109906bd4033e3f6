package org.glossator.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.pipeline.Surroundings;
import org.glossator.prepared.KnownDigests;
import org.glossator.tag.encoder.EncoderModel;

/** SHA-256 digests, as hexadecimal, of code, gazetteers and models. */
final class Digests {
  private static final String OWN = "org/glossator/";
  private static final int MAPPED = 1 << 20;

  private Digests() {}

  static String version() {
    Properties properties = new Properties();
    try (InputStream stream =
        Digests.class.getResourceAsStream("/org/glossator/build.properties")) {
      properties.load(stream);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return properties.getProperty("version");
  }

  /** Digest of the program's class files and resources, independent of how they are packed. */
  static String code(Home home) {
    try {
      Path path = place();
      if (Files.isDirectory(path)) {
        return ofFolder(path);
      }
      Optional<String> known = KnownDigests.of(home.prepared()).find(content(path));
      return known.isPresent() ? known.get() : ofJar(path);
    } catch (IOException failure) {
      throw new IllegalStateException("the program's own files cannot be read", failure);
    }
  }

  private static Path place() {
    try {
      return Path.of(Digests.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("the program's own place is no path", impossible);
    }
  }

  /** Takes all digests of the program's own files, so that the next start need not. */
  static void prepare(Home home) throws IOException {
    KnownDigests.Collector digests = new KnownDigests.Collector();
    for (Path file : data(home)) {
      digests.add(content(file));
    }
    Path code = place();
    if (Files.isRegularFile(code)) {
      digests.add(content(code), ofJar(code));
    }
    digests.write(home.prepared());
  }

  /** Digest of every file of the project's data in use, by path below the home folder. */
  static SortedMap<String, String> ofData(Home home) {
    KnownDigests known = KnownDigests.of(home.prepared());
    SortedMap<String, String> digests = new TreeMap<>();
    try {
      for (Path file : data(home)) {
        digests.put(
            home.folder().relativize(file).toString().replace('\\', '/'),
            known.sha256(content(file)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return digests;
  }

  /** Large files, which nobody edits, are mapped: to copy them takes longer than to check them. */
  private static ByteBuffer content(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.size() < MAPPED
          ? ByteBuffer.wrap(Files.readAllBytes(file))
          : channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static List<Path> data(Home home) throws IOException {
    List<Path> used = new ArrayList<>(home.gazetteers());
    used.add(home.taxonomy());
    used.add(home.sectorModel());
    EncoderModel.latestVersion(home.taggingModels()).ifPresent(used::add);
    List<Path> all = new ArrayList<>();
    for (Path path : used) {
      try (Stream<Path> files = Files.exists(path) ? Files.walk(path) : Stream.empty()) {
        files.filter(Files::isRegularFile).forEach(all::add);
      }
    }
    return all;
  }

  /** Everything that can shape a result of these options, digested without loading any of it. */
  static Surroundings surroundings(
      Home home, List<Path> gazetteers, SortedMap<String, String> options) {
    StringBuilder all = new StringBuilder("code " + code(home) + "\n");
    ofData(home)
        .forEach((name, digest) -> all.append(name).append(' ').append(digest).append('\n'));
    try {
      for (Path folder : gazetteers) {
        all.append("gazetteers ").append(folder.toAbsolutePath().normalize().getFileName());
        all.append('\n').append(Files.isDirectory(folder) ? ofFiles(folder) : "").append('\n');
      }
      for (String library : System.getProperty("java.class.path").split(File.pathSeparator)) {
        Path path = Path.of(library);
        if (Files.isRegularFile(path)) {
          all.append(path.getFileName()).append(' ').append(Files.size(path)).append('\n');
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    String configuration = DigestUtils.sha256Hex(options.toString());
    return new Surroundings(
        DigestUtils.sha256Hex(all + "configuration " + configuration), configuration);
  }

  /** An option's value; of a file or folder, the digest of its content. */
  static String ofValue(Object value) {
    try {
      return value instanceof Path path && Files.exists(path)
          ? DigestUtils.sha256Hex(ofFiles(path))
          : Objects.toString(value);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String ofFiles(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(folder.relativize(file)).append(' ');
        all.append(DigestUtils.sha256Hex(Files.readAllBytes(file))).append('\n');
      }
    }
    return all.toString();
  }

  private static String ofFolder(Path folder) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.startsWith(OWN)) {
          digests.put(name, DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
      }
    }
    return DigestUtils.sha256Hex(digests.toString());
  }

  private static String ofJar(Path jar) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().startsWith(OWN) && !entry.isDirectory()) {
          digests.put(
              entry.getName(), DigestUtils.sha256Hex(zip.getInputStream(entry).readAllBytes()));
        }
      }
    }
    return DigestUtils.sha256Hex(digests.toString());
  }
}
