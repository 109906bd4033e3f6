package org.glossator.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glossator.ProjectDataException;
import org.glossator.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFeaturesTest {
  private static final String LEGEND =
      "# origin\nid\ttype\tname\taliases\tcase\tlinks\tsectors\tnote\n";

  @TempDir private Path folder;

  @Test
  void piecesAreTheLongestKnown() {
    Map<String, Integer> numbers = new TreeMap<>();
    List<String> pieces =
        List.of("[UNK]", "[CLS]", "[SEP]", "chip", "##s", "##maker", "-", "汽", "车", "e");
    pieces.forEach(piece -> numbers.put(piece, numbers.size()));
    WordPieces words = new WordPieces(numbers);
    assertThat(words.encode("Chips-CHIPMAKER \u200B汽车 É zz", 20))
        .containsExactly(1, 3, 4, 6, 3, 5, 7, 8, 9, 0, 2);
    assertThat(words.encode("chips chips", 4)).containsExactly(1, 3, 4, 2);
    assertThat(words.encode("", 4)).containsExactly(1, 2);
  }

  @Test
  void headlineCountsTwiceAndCommentHalf() {
    SectorHint hint = new SectorHint("t:x", "X", true, List.of("energy"));
    ItemText text = new ItemText("Wind power", "Wind of 2030", "Wind", List.of(hint));
    assertThat(NgramCounts.of(FeatureKind.WORDS, text))
        .containsEntry("wind", 3.5)
        .containsEntry("wind power", 2.0)
        .containsEntry("of 00", 1.0)
        .doesNotContainKey("technology:energy");
    assertThat(NgramCounts.of(FeatureKind.WORDS_AND_HINTS, text))
        .containsEntry("technology:energy", 1.0);
    assertThat(NgramCounts.of(FeatureKind.CHARACTERS, text))
        .containsEntry(" win", 3.5)
        .containsEntry("power", 2.0);
  }

  @Test
  void vectorsHaveLengthOne() {
    List<PreparedItem> items = List.of(item("steel mill"), item("steel plant"), item("a mill"));
    NgramFeatures features = NgramFeatures.learn(FeatureKind.WORDS, items, 100);
    assertThat(features.names()).containsExactly("mill", "steel");
    SparseVector vector = features.of(item("steel"));
    assertThat(vector.indexes()).containsExactly(1);
    assertThat(vector.values()[0]).isCloseTo(1, within(1e-12));
    assertThat(features.of(item("nothing known")).indexes()).isEmpty();
  }

  @Test
  void hintsTakeTheLongestNameAndMindCase() throws Exception {
    Files.writeString(
        folder.resolve("g.tsv"),
        LEGEND
            + "t:battery\tTECHNOLOGY\tbattery\t\tany\t\tautomotive\t\n"
            + "t:flow\tTECHNOLOGY\tflow battery\t\tany\t\tenergy, nowhere\t\n"
            + "c:target\tCOMPANY\tTarget\t\tcapital\t\tconsumer\t\n"
            + "c:seat\tCOMPANY\tSeat Motors\tSEAT?\tcapital\t\tautomotive\t\n"
            + "o:none\tORGANISATION\tNone Office\t\tcapital\t\t\t\n");
    SectorHints hints = SectorHints.read(folder, taxonomy("automotive", "energy", "consumer"));
    assertThat(names(hints, "Flow batteries, a target of Target: one flow battery per battery."))
        .containsExactly("Target", "flow battery", "battery");
    assertThat(names(hints, "Seat, SEAT and seat; None Office")).containsExactly("Seat Motors");
    assertThat(hints.find("two flow battery").getFirst().span()).isEqualTo(new Span(4, 16));
    assertThat(hints.of("t:flow").orElseThrow().sectors()).containsExactly("energy");
    assertThat(hints.of("o:none")).isEmpty();
  }

  @Test
  void hintVectorHasItsLength() {
    EmbeddingFeatures features =
        new EmbeddingFeatures(FeatureKind.EMBEDDING_AND_HINTS, 2, List.of("a", "b"));
    ItemText text =
        new ItemText(
            "",
            "x",
            "",
            List.of(
                new SectorHint("t:1", "1", true, List.of("a")),
                new SectorHint("c:2", "2", false, List.of("a", "b"))));
    double[] values = features.of(new PreparedItem(text, new float[] {1, 0})).values();
    assertThat(values)
        .containsExactly(
            new double[] {
              1, 0, 0.3 * Math.sqrt(0.5), 0, 0.3 * Math.sqrt(0.25), 0.3 * Math.sqrt(0.25)
            },
            within(1e-12));
  }

  @Test
  void arraysComeBackFromTheirFile() {
    TensorFile file = new TensorFile();
    file.put("a", new float[] {1, -0.5f, 0, 2}, 2, 2);
    file.put("b", new byte[] {-127, 3}, 2);
    TensorFile read = TensorFile.decoded("w", file.encoded());
    assertThat(read.floats("a")).containsExactly(1, -0.5f, 0, 2);
    assertThat(read.bytes("b")).containsExactly(-127, 3);
    assertThatThrownBy(() -> read.floats("b")).hasMessageContaining("no array 'b' of type F16");
    byte[] cut = java.util.Arrays.copyOf(file.encoded(), file.encoded().length - 1);
    assertThatThrownBy(() -> TensorFile.decoded("w", cut))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("w: array 'b' does not fit its shape [2]");
    assertThatThrownBy(() -> TensorFile.decoded("w", new byte[] {1, 2}))
        .isInstanceOf(ProjectDataException.class);
  }

  private static List<String> names(SectorHints hints, String text) {
    return hints.find(text).stream().map(found -> found.hint().name()).toList();
  }

  private static Taxonomy taxonomy(String... ids) {
    return new Taxonomy(
        "0",
        List.of(ids).stream()
            .map(id -> new Sector(id, id, id, Optional.empty(), List.of(), List.of()))
            .toList());
  }

  private static PreparedItem item(String text) {
    return new PreparedItem(new ItemText("", text, "", List.of()), new float[0]);
  }
}
