package org.glossator.tag.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glossator.ProjectDataException;
import org.glossator.prepared.PreparedFiles;
import org.glossator.tag.text.AlignedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prepared gazetteer is the gazetteer. */
class PreparedGazetteerTest {
  private static final List<Path> SHIPPED = List.of(Path.of("seeds/gazetteers"));
  private static final String HEADER = "id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote\n";

  @TempDir private Path folder;

  @Test
  void saysAndFindsWhatTheShippedFilesSay() throws IOException {
    PreparedFiles files = new PreparedFiles(folder);
    Gazetteer.prepare(SHIPPED, files);
    Gazetteer read = Gazetteer.load(SHIPPED, List.of());
    Gazetteer prepared = Gazetteer.load(SHIPPED, List.of(), files);
    assertThat(prepared.listedIndex()).as("prepared").isSameAs(prepared.listedIndex());
    assertThat(read.listedIndex()).as("not prepared").isNotSameAs(read.listedIndex());
    assertThat(prepared.lines()).hasSizeGreaterThan(10_000).isEqualTo(read.lines());
    assertThat(prepared.entries()).isEqualTo(read.entries());
    assertThat(prepared.blocked()).isEqualTo(read.blocked());
    assertThat(prepared.digests()).isEqualTo(read.digests());
    assertThat(prepared.places()).isEqualTo(read.places());
    assertThat(prepared.storedLines()).isEqualTo(read.storedLines());
    assertThat(prepared.firsts()).isEqualTo(read.firsts());
    String text = briefs();
    assertThat(found(prepared.listedIndex(), text))
        .hasSizeGreaterThan(300)
        .isEqualTo(found(read.listedIndex(), text));
    assertThat(found(prepared.anyCaseIndex(), text)).isEqualTo(found(read.anyCaseIndex(), text));
    assertThat(found(prepared.blockedIndex(), text))
        .isNotEmpty()
        .isEqualTo(found(read.blockedIndex(), text));
    assertThat(new ListedNames(prepared).digest(text))
        .isEqualTo(new ListedNames(read).digest(text));
    for (String word : List.of("of", "china", "unheardof", "")) {
      assertThat(prepared.ordinary().test(word)).isEqualTo(read.ordinary().test(word));
    }
  }

  @Test
  void isNotUsedForOtherFiles() throws IOException {
    Path shipped = Files.createDirectory(folder.resolve("shipped"));
    Path file = shipped.resolve("names.tsv");
    Files.writeString(file, HEADER + "c:acme\tCOMPANY\tAcme\t\tcapital\t\t\t\n");
    PreparedFiles files = new PreparedFiles(folder.resolve("prepared"));
    Gazetteer.prepare(List.of(shipped), files);
    Gazetteer prepared = Gazetteer.load(List.of(shipped), List.of(), files);
    assertThat(prepared.listedIndex()).isSameAs(prepared.listedIndex());
    PreparedFiles ofAnother = new PreparedFiles(files.folder(), "another program");
    Gazetteer read = Gazetteer.load(List.of(shipped), List.of(), ofAnother);
    assertThat(read.listedIndex()).isNotSameAs(read.listedIndex());
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(
        own.resolve("names.tsv"), HEADER + "c:acme\tCOMPANY\tAcme Works\t\tcapital\t\t\t\n");
    assertThat(Gazetteer.load(List.of(shipped), List.of(own), files).entries())
        .extracting(entry -> entry.entity().name())
        .containsExactly("Acme Works");
    Files.writeString(file, HEADER + "c:bolt\tCOMPANY\tBolt\t\tcapital\t\t\t\n");
    assertThat(Gazetteer.load(List.of(shipped), List.of(), files).entries())
        .extracting(entry -> entry.entity().id())
        .containsExactly("c:bolt");
  }

  @Test
  void keepsOddNamesAsTheyAre() throws IOException {
    Path odd = Files.createDirectory(folder.resolve("odd"));
    Files.writeString(
        odd.resolve("blocklist.tsv"),
        "surface\ttype\tcase\tnote\nWhat?\t*\tany\t\nA/EXACT\tCOMPANY\texact\tno / name?\n");
    Files.writeString(
        odd.resolve("names.tsv"),
        HEADER
            + "c:slash\tCOMPANY\tA/B\tTCP/IP?| x ??|a/ANY\tcapital\t\t energy , chips \t\n"
            + "c:led\tCOMPANY\tLeader\t\tany\t\t\t\n"
            + "t:own\tTECHNOLOGY\t钙钛矿\t??|\texact\t\t\ta note\n");
    Files.writeString(odd.resolve("second.tsv"), HEADER + "c:led\tCOMPANY\tLed\t\tany\t\t\t\n");
    PreparedFiles files = new PreparedFiles(folder.resolve("prepared"));
    Gazetteer.prepare(List.of(odd), files);
    Gazetteer read = Gazetteer.load(List.of(odd), List.of());
    Gazetteer prepared = Gazetteer.load(List.of(odd), List.of(), files);
    assertThat(prepared.listedIndex()).isSameAs(prepared.listedIndex());
    assertThat(read.entries()).hasSize(4);
    assertThat(read.entries().get(3).entity().name()).isEqualTo("Leader");
    assertThat(prepared.entries()).isEqualTo(read.entries());
    assertThat(prepared.blocked()).hasSize(2).isEqualTo(read.blocked());
    assertThat(prepared.lines()).isEqualTo(read.lines());
  }

  @Test
  void refusesTheSignThatDividesSurfaces() throws IOException {
    Path odd = Files.createDirectory(folder.resolve("odd"));
    Files.writeString(
        odd.resolve("blocklist.tsv"), "surface\ttype\tcase\tnote\none | two\t*\tany\t\n");
    Files.writeString(odd.resolve("names.tsv"), HEADER + "c:a\tCOMPANY\tA|B\t\tany\t\t\t\n");
    assertThatThrownBy(() -> Gazetteer.load(List.of(odd), List.of()))
        .isInstanceOfSatisfying(
            ProjectDataException.class,
            mistake ->
                assertThat(mistake.problems())
                    .containsExactly(
                        "odd/blocklist.tsv:2: found one | two, expected one surface without |",
                        "odd/names.tsv:2: found A|B, expected one name without |"));
  }

  private static List<String> found(SurfaceIndex index, String text) {
    List<String> found = new ArrayList<>();
    index.match(text, AlignedText.of(text), (span, number) -> found.add(span + " " + number));
    return found;
  }

  private static String briefs() throws IOException {
    StringBuilder briefs = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("seeds/briefs"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        briefs.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return briefs.toString();
  }
}
