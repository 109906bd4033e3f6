package org.glossator.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingItemsTest {
  private static final Taxonomy TAXONOMY =
      new Taxonomy("0", List.of(sector("ships"), sector("seeds")));

  @TempDir private Path folder;

  @Test
  void readsItemsByIdWhateverTheFile() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"id\":\"2\",\"sector\":\"ships\",\"text\":\"Docks.\"}\n\n");
    Files.writeString(
        folder.resolve("b.jsonl"),
        "{\"id\":\"1\",\"sector\":\"seeds\",\"secondary\":[\"ships\"],\"headline\":\"Maize\",\"text\":\"Sown.\",\"comment\":\"Late.\",\"hard\":true}");
    assertThat(TrainingItems.read(folder, TAXONOMY).items())
        .containsExactly(
            new TrainingItem(
                "1", "seeds", List.of("ships"), new TrainingText("Maize", "Sown.", "Late."), true),
            new TrainingItem("2", "ships", List.of(), new TrainingText("", "Docks.", ""), false));
  }

  @Test
  void namesEveryWrongLine() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"),
        """
        {"id":"1","sector":"boats","text":"Docks."}
        {"id":"1","sector":"ships","text":""}
        {"id"
        {"id":"3","sector":"ships","secondary":["ships"],"text":"Docks."}
        """);
    assertThatThrownBy(() -> TrainingItems.read(folder, TAXONOMY))
        .hasMessageContaining("a.jsonl:1: found sector 'boats', expected one of [seeds, ships]")
        .hasMessageContaining("a.jsonl:2: found no id or no text")
        .hasMessageContaining("a.jsonl:3: not JSON")
        .hasMessageContaining("a.jsonl:4: found secondary [ships]")
        .hasMessageContaining("found id '1' twice");
  }

  @Test
  void checkFindsThinSectorsDuplicatesAndQuotes() {
    String quote = "one two three four five six seven eight nine ten eleven twelve";
    DataFindings findings =
        DataFindings.of(
            TAXONOMY,
            List.of(
                item("1", "A dock for ships in the north."),
                item("2", "a dock, for ships in the NORTH"),
                item("3", "A dock for ships in the north opens."),
                item("4", "Today " + quote + "."),
                item("5", quote.substring(4) + " thirteen")),
            List.of("It said: one, two " + quote.substring(8) + "!"));
    assertThat(findings.problems())
        .containsExactly(
            "sector 'seeds': found 0 items, expected 5 or more",
            "items 1 and 2 have the same words",
            "item 4 quotes the evaluation: " + quote);
    assertThat(findings.warnings())
        .contains(
            "sector 'ships': found 5 items, better 30 or more",
            "items 1 and 3 share 83 % of their word triples");
  }

  private static TrainingItem item(String id, String text) {
    return new TrainingItem(id, "ships", List.of(), new TrainingText("", text, ""), false);
  }

  private static Sector sector(String id) {
    return new Sector(id, id, id, Optional.empty(), List.of(), List.of());
  }
}
