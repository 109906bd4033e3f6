package org.glossator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * ONNX Runtime's native libraries, copied out of its jar once; it would otherwise copy its 25 MB
 * out anew at every start.
 */
final class NativeLibraries {
  private static final String PROPERTY = "onnxruntime.native.path";
  private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NativeLibraries() {}

  /** Copies them into a folder, where the jar has any for this machine. */
  static void copy(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : NAMES) {
      URL resource = resource(name);
      if (resource == null) {
        return;
      }
      Path unfinished = folder.resolve(name + "." + ProcessHandle.current().pid() + ".unfinished");
      try (InputStream stream = resource.openStream()) {
        Files.copy(stream, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, file(folder, name), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    }
  }

  /** Lets the runtime load the copies, if they are whole; to be called before it is first used. */
  static void use(Path folder) {
    if (System.getProperty(PROPERTY) == null
        && NAMES.stream().allMatch(name -> isWhole(folder, name))) {
      System.setProperty(PROPERTY, folder.toAbsolutePath().toString());
    }
  }

  private static boolean isWhole(Path folder, String name) {
    try {
      Path file = file(folder, name);
      URL resource = resource(name);
      return resource != null
          && Files.isRegularFile(file)
          && resource.openConnection() instanceof JarURLConnection jar
          && Files.size(file) == jar.getJarEntry().getSize();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static URL resource(String name) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    String place =
        (system.startsWith("mac") ? "osx" : system.startsWith("win") ? "win" : "linux")
            + "-"
            + (machine.equals("amd64") || machine.equals("x86_64") ? "x64" : machine);
    return NativeLibraries.class.getResource(
        "/ai/onnxruntime/native/" + place + "/" + System.mapLibraryName(name));
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(System.mapLibraryName(name));
  }
}
