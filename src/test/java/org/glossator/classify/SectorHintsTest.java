package org.glossator.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glossator.prepared.PreparedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectorHintsTest {
  private static final String LINES =
      """
      id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote
      c:acme\tCOMPANY\tAcme Motor Works\tAcme?\tcapital\t\tautomotive,energy\t
      t:cell\tTECHNOLOGY\tfuel cell\tFC|PEM cell\tany\t\tenergy\t
      t:chip\tTECHNOLOGY\tAI chip\t\texact\t\tsemiconductors-electronics,unheard-of\t
      t:none\tTECHNOLOGY\twater wheel\t\tany\t\t\t
      """;

  private final Taxonomy taxonomy = Taxonomy.read(Path.of("seeds/sectors/taxonomy.yaml"));

  @TempDir private Path folder;
  private Path gazetteers;

  @BeforeEach
  void write() throws IOException {
    gazetteers = Files.createDirectory(folder.resolve("gazetteers"));
    Files.writeString(gazetteers.resolve("names.tsv"), LINES);
  }

  @Test
  void findsTheLongestNamesAsTheirCaseRulesAllow() {
    assertFinds(SectorHints.read(gazetteers, taxonomy));
  }

  @Test
  void findsTheSameWherePrepared() throws IOException {
    PreparedFiles files = new PreparedFiles(folder.resolve("prepared"));
    SectorHints.prepare(gazetteers, taxonomy, files);
    SectorHints prepared = SectorHints.read(gazetteers, taxonomy, files);
    assertThat(files.read(SectorHints.PREPARED, SectorHints.inputs(prepared.sha256(), taxonomy)))
        .as("what was prepared")
        .isPresent();
    assertFinds(prepared);
    assertThat(prepared.sha256()).isEqualTo(SectorHints.read(gazetteers, taxonomy).sha256());
  }

  @Test
  void whatWasPreparedOfOtherFilesIsNotUsed() throws IOException {
    PreparedFiles files = new PreparedFiles(folder.resolve("prepared"));
    SectorHints.prepare(gazetteers, taxonomy, files);
    Files.writeString(gazetteers.resolve("names.tsv"), LINES.replace("fuel cell", "fuel stack"));
    assertThat(found(SectorHints.read(gazetteers, taxonomy, files), "A fuel stack and a fuel cell"))
        .containsExactly("2..12 t:cell");
  }

  private static void assertFinds(SectorHints hints) {
    assertThat(found(hints, "Acme Motor Works sells fuel cells; acme motor works too."))
        .containsExactly("0..16 c:acme", "23..33 t:cell");
    assertThat(found(hints, "Acme has an AI chip, no ai chip, and a PEM cell.\nACME, water wheel"))
        .containsExactly("0..4 c:acme", "12..19 t:chip", "39..47 t:cell");
    assertThat(hints.of("c:acme").orElseThrow().sectors()).containsExactly("automotive", "energy");
    assertThat(hints.of("t:chip").orElseThrow())
        .isEqualTo(
            new SectorHint("t:chip", "AI chip", true, List.of("semiconductors-electronics")));
    assertThat(hints.of("t:none")).isEmpty();
    assertThat(hints.of("c:unheard-of")).isEmpty();
  }

  private static List<String> found(SectorHints hints, String text) {
    return hints.find(text).stream()
        .map(each -> each.span().start() + ".." + each.span().end() + " " + each.hint().entity())
        .toList();
  }
}
