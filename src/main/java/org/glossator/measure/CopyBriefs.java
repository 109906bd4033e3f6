package org.glossator.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.glossator.corpus.Corpus;

/**
 * Makes a large corpus with gold out of a small one, to measure how long scoring takes: {@code main
 * GOLD CORPUS COUNT OUT} writes {@code OUT/gold} and {@code OUT/corpus}, each of COUNT briefs.
 */
public final class CopyBriefs {
  private CopyBriefs() {}

  public static void main(String[] arguments) throws IOException {
    Corpus gold = Corpus.open(Path.of(arguments[0]));
    Corpus corpus = Corpus.open(Path.of(arguments[1]));
    int count = Integer.parseInt(arguments[2]);
    Path out = Path.of(arguments[3]);
    Files.createDirectories(out.resolve("gold"));
    Files.createDirectories(out.resolve("corpus"));
    List<String> ids = gold.ids().stream().filter(corpus.ids()::contains).toList();
    for (int number = 0; number < count; number++) {
      String id = ids.get(number % ids.size());
      String copy = String.format(Locale.ROOT, "copy-%05d", number);
      copy(gold.briefPath(id), id, copy, out.resolve("gold"));
      copy(corpus.briefPath(id), id, copy, out.resolve("corpus"));
    }
  }

  private static void copy(Path from, String id, String copy, Path folder) throws IOException {
    String file = Files.readString(from, StandardCharsets.UTF_8);
    String renamed = file.replace("\"id\": \"" + id + "\"", "\"id\": \"" + copy + "\"");
    if (renamed.equals(file)) {
      throw new IllegalStateException(from + ": expected the id " + id);
    }
    Files.writeString(folder.resolve(copy + ".json"), renamed, StandardCharsets.UTF_8);
  }
}
