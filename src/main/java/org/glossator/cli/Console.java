package org.glossator.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where a command prints.
 *
 * @param terminal whether a person watches, so that a progress bar may be drawn
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {
  public Console {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }

  /** The process's own streams, in UTF-8 whatever the locale. */
  public static Console ofProcess() {
    return new Console(writer(FileDescriptor.out), writer(FileDescriptor.err), isTerminal());
  }

  /** From JDK 25 on there is again no console where no terminal is. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /** Text of a stranger (a path, a headline) without what a terminal would obey. */
  public static String safe(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          int type = Character.getType(point);
          if (type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.SURROGATE
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR) {
            result.append(String.format("\\u%04X", point));
          } else {
            result.appendCodePoint(point);
          }
        });
    return result.toString();
  }
}
