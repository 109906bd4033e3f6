package org.glossator.review;

/**
 * Text of a stranger as HTML whose text content is that text, unit for unit: carriage returns are
 * kept, and what would turn or hide the text around it is isolated and shown.
 */
final class Html {
  private Html() {}

  static String text(CharSequence text) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    for (int index = 0; index < text.length(); index++) {
      append(result, text.charAt(index));
    }
    return result.toString();
  }

  private static void append(StringBuilder result, char unit) {
    switch (unit) {
      case '<' -> result.append("&lt;");
      case '>' -> result.append("&gt;");
      case '&' -> result.append("&amp;");
      case '"' -> result.append("&quot;");
      case '\'' -> result.append("&#39;");
      case '\r' -> result.append("&#13;");
      default -> {
        if (isControl(unit)) {
          result.append("<bdi class=\"control\" data-code=\"U+");
          result.append(String.format("%04X", (int) unit)).append("\">");
          result.append(unit == 0 ? '\uFFFD' : unit).append("</bdi>");
        } else {
          result.append(Character.isSurrogate(unit) ? unit : shown(unit));
        }
      }
    }
  }

  private static char shown(char unit) {
    return unit == '\uFFFE' || unit == '\uFFFF' ? '\uFFFD' : unit;
  }

  /** Controls but tab and line feed, and the characters that set the direction of writing. */
  static boolean isControl(char unit) {
    return (unit < ' ' && unit != '\t' && unit != '\n' && unit != '\r')
        || unit == '\u007F'
        || unit == '\u200E'
        || unit == '\u200F'
        || unit == '\u061C'
        || (unit >= '\u202A' && unit <= '\u202E')
        || (unit >= '\u2066' && unit <= '\u2069');
  }
}
