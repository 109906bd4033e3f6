package org.glossator.tag.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A gazetteer of made-up names, a third of each type, always the same for a number of entries. */
final class GeneratedNames {
  private static final String[] STARTS =
      "b c d f g h j k l m n p q r s t v w x y z sh ch zh br st tr".split(" ");
  private static final String[] ENDS = "a e i o u ai ou ang eng ing ong an en in".split(" ");
  private static final String[] HEADS =
      "battery vehicle robot processing analysis casting alloy chip sensor technology".split(" ");

  private final Random random = new Random(7);

  /** Writes {@code names.tsv} to a new temporary folder and returns the folder. */
  static Path write(int entries) {
    try {
      Path folder = Files.createTempDirectory("generated-names");
      StringBuilder lines =
          new StringBuilder("id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote\n");
      GeneratedNames names = new GeneratedNames();
      for (int number = 0; number < entries; number++) {
        lines.append(names.line(number)).append("\t\t\t\n");
      }
      Files.writeString(folder.resolve("names.tsv"), lines);
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String line(int number) {
    String words = words(1 + random.nextInt(4));
    return switch (number % 3) {
      case 0 ->
          "o:n%d\tORGANISATION\t%s Institute\t%s? | %s\tcapital"
              .formatted(number, capitalised(words), abbreviation(), chinese(6));
      case 1 -> "c:n%d\tCOMPANY\t%s\t%s\tcapital".formatted(number, capitalised(words), chinese(4));
      default ->
          "t:n%d\tTECHNOLOGY\t%s %s\t%sising %ss\tany"
              .formatted(number, words, head(), words.replace(' ', '-'), head());
    };
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      words.append(word == 0 ? "" : " ");
      for (int syllable = 1 + random.nextInt(4); syllable > 0; syllable--) {
        words.append(STARTS[random.nextInt(STARTS.length)]).append(ENDS[random.nextInt(14)]);
      }
    }
    return words.toString();
  }

  private static String capitalised(String words) {
    StringBuilder capitalised = new StringBuilder();
    for (String word : words.split(" ")) {
      capitalised.append(capitalised.isEmpty() ? "" : " ");
      capitalised.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return capitalised.toString();
  }

  private String abbreviation() {
    return random
        .ints(4, 'A', 'Z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String chinese(int length) {
    return random
        .ints(length, 0x4E00, 0x9FA5)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String head() {
    return HEADS[random.nextInt(HEADS.length)];
  }
}
