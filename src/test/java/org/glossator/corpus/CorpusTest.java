package org.glossator.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.glossator.AnnotatedBrief;
import org.glossator.ProjectDataException;
import org.glossator.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir private Path folder;

  @Test
  void countsCodePointsOnDisk() throws IOException {
    Corpus corpus = Corpus.create(folder);
    corpus.write(Samples.annotated("one"));
    BriefFile file = corpus.read("one");
    // Two emoji are four UTF-16 units but two code points: "🚗🚗 Brief\n" has nine code points.
    assertThat(file.items().getFirst().start()).isEqualTo(9);
    assertThat(file.offsetUnit()).isEqualTo("code point");
    assertThat(file.mentions())
        .extracting(BriefFile.MentionEntry::text)
        .containsExactly("MIIT", "BYD", "MIIT");
    int[] points = file.text().codePoints().toArray();
    BriefFile.MentionEntry byd = file.mentions().get(1);
    assertThat(new String(points, byd.start(), byd.end() - byd.start())).isEqualTo("BYD");
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    Corpus corpus = Corpus.create(folder);
    AnnotatedBrief written = Samples.annotated("one");
    corpus.write(written);
    AnnotatedBrief read = corpus.readBrief("one");
    assertThat(read.brief()).isEqualTo(written.brief());
    assertThat(read.mentions()).isEqualTo(written.mentions());
    assertThat(read.sentences()).isEqualTo(written.sentences());
    assertThat(corpus.read("one").items().getFirst().sector().probability()).isEqualTo(0.8765);
  }

  @Test
  void linksIssuingBodiesToOrganisations() throws IOException {
    Corpus corpus = Corpus.create(folder);
    corpus.write(Samples.annotated("one"));
    assertThat(corpus.read("one").items().getFirst().issuingBodies())
        .singleElement()
        .satisfies(body -> {
          assertThat(body.text()).isEqualTo("MIIT");
          assertThat(body.entity().id()).isEqualTo("o:miit");
        });
  }

  @Test
  void writesEqualBytesAndLeavesEqualFilesUntouched() throws IOException {
    Corpus corpus = Corpus.create(folder);
    corpus.write(Samples.annotated("one"));
    byte[] first = Files.readAllBytes(corpus.briefPath("one"));
    FileTime past = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(corpus.briefPath("one"), past);
    corpus.write(Samples.annotated("one"));
    assertThat(Files.readAllBytes(corpus.briefPath("one"))).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(corpus.briefPath("one"))).isEqualTo(past);
  }

  @Test
  void leavesNothingUnfinishedBehind() throws IOException {
    Corpus.create(folder).write(Samples.annotated("one"));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(each -> each.endsWith(AtomicFile.UNFINISHED));
    }
    Path target = folder.resolve("kept");
    Files.writeString(target, "old");
    assertThatThrownBy(() ->
            AtomicFile.write(
                target,
                path -> {
                  Files.writeString(path, "half");
                  throw new IOException("disk full");
                }))
        .hasMessage("disk full");
    assertThat(target).hasContent("old");
    assertThat(folder.resolve("kept" + AtomicFile.UNFINISHED)).doesNotExist();
  }

  @Test
  void refusesFilesThatDoNotQuoteTheirText() throws IOException {
    Corpus corpus = Corpus.create(folder);
    corpus.write(Samples.annotated("one"));
    Path path = corpus.briefPath("one");
    Files.writeString(path, Files.readString(path).replace("\"text\":\"BYD\"", "\"text\":\"BMW\""));
    assertThatThrownBy(() -> corpus.read("one"))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("one.json")
        .hasMessageContaining("quotes \"BYD\"; expected \"BMW\"");
  }

  @Test
  void namesWhatIsWrongWithAFile() throws IOException {
    assertRefused("{\"schema\":\"glossator/brief/9\"}", "schema is \"glossator/brief/9\"");
    assertRefused(
        "{\"schema\":\"glossator/brief/1\",\"offsetUnit\":\"byte\"}", "offsetUnit is \"byte\"");
    assertRefused("{\"schema\":\n nonsense}", ":2:");
    assertRefused("", "schema is \"\"");
  }

  private void assertRefused(String content, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), content);
    assertThatThrownBy(() -> Corpus.readFile(file))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("x.json")
        .hasMessageContaining(message);
  }

  @Test
  void tellsWhereACorpusCannotBe() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Corpus.create(file))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("cannot be used as corpus");
    assertThatThrownBy(() -> Corpus.open(folder.resolve("none")))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("is no folder");
  }
}
