package org.glossator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 digests, as hexadecimal, of code, gazetteers and models. */
final class Digests {
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
  static String code() {
    try {
      URI place = Digests.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return ofFolder(path);
      }
      try (var jar = java.nio.file.FileSystems.newFileSystem(path)) {
        return ofFolder(jar.getPath("/org"));
      }
    } catch (URISyntaxException | IOException failure) {
      throw new IllegalStateException("the program's own files cannot be read", failure);
    }
  }

  /** Digest of every file of the project's data, by path below the home folder. */
  static SortedMap<String, String> ofData(Home home) {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String data : List.of("seeds/gazetteers", "seeds/sectors/taxonomy.yaml", "models")) {
      Path path = home.folder().resolve(data);
      try (Stream<Path> files = Files.exists(path) ? Files.walk(path) : Stream.empty()) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          digests.put(
              home.folder().relativize(file).toString().replace('\\', '/'),
              DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return digests;
  }

  private static String ofFolder(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(each -> each.toString().contains("org/glossator/"))
              .sorted()
              .toList()) {
        String name = file.toString().replace('\\', '/');
        all.append(name.substring(name.indexOf("org/glossator/"))).append(' ');
        all.append(DigestUtils.sha256Hex(Files.readAllBytes(file))).append('\n');
      }
    }
    return DigestUtils.sha256Hex(all.toString());
  }
}
