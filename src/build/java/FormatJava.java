import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or applies google-java-format: {@code java -cp google-java-format.jar FormatJava.java
 * check|apply FOLDER}. Exits with 1 and lists the files when a check finds some to be formatted.
 */
public final class FormatJava {
  public static void main(String[] arguments) throws IOException, FormatterException {
    boolean apply = arguments[0].equals("apply");
    Formatter formatter = new Formatter();
    List<Path> differing = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(Path.of(arguments[1]))) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        String source = Files.readString(path);
        String formatted = formatter.formatSourceAndFixImports(source);
        if (!formatted.equals(source)) {
          differing.add(path);
          if (apply) {
            Files.writeString(path, formatted);
          }
        }
      }
    }
    for (Path path : differing) {
      System.err.println((apply ? "formatted " : "not formatted: ") + path);
    }
    if (!apply && !differing.isEmpty()) {
      System.err.println(
          "To format: ./mvnw process-sources -Dformat.mode=apply (then commit the change)");
      System.exit(1);
    }
  }
}
