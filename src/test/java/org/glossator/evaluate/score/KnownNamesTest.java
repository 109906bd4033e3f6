package org.glossator.evaluate.score;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownNamesTest {
  @TempDir private Path folder;
  private KnownNames names;

  @BeforeEach
  void read() throws IOException {
    Files.writeString(
        folder.resolve("companies.tsv"),
        """
        id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote
        c:hesai\tCOMPANY\tHesai Group\tHesai|禾赛\tcapital\t\t\t
        """);
    Files.writeString(folder.resolve("text.txt"), "{C:Voltreon} sells dry rooms.\n");
    Files.writeString(
        folder.resolve("items.jsonl"),
        "{\"id\": \"a-1\", \"text\": \"Zhejiang’s Nanyu-Photonics makes flat lenses.\"}\n\n");
    names = KnownNames.read(List.of(folder, folder.resolve("missing")));
  }

  @Test
  void listedNamesAndAliasesAreSeen() {
    assertTrue(names.seen("HESAI  group"));
    assertTrue(names.seen("禾赛"));
    assertFalse(names.seen("Group"));
  }

  @Test
  void ofTaggedTextOnlyTheTaggedNamesAreSeen() {
    assertTrue(names.seen("voltreon"));
    assertFalse(names.seen("dry rooms"));
  }

  @Test
  void ofUnmarkedTextAllWholeWordsAreSeen() {
    assertTrue(names.seen("Nanyu Photonics"));
    assertTrue(names.seen("flat lenses"));
    assertFalse(names.seen("flat lens"));
    assertFalse(names.seen("lenses Zhejiang"));
  }

  @Test
  void nothingIsSeenWithoutNames() {
    assertFalse(KnownNames.NONE.seen("Hesai"));
    assertFalse(KnownNames.NONE.seen(""));
  }
}
