package org.glossator.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glossator.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {
  @TempDir private Path folder;

  @Test
  void searchesFoldersThroughAllLevelsAndNamesBriefsByPath() throws IOException {
    write("b.txt");
    write("2023/a.md");
    write("2023/picture.png");
    FoundSources found = find(folder);
    assertThat(found.sources()).extracting(FoundSource::id).containsExactly("2023.a", "b");
    assertThat(found.passedOver()).containsExactly(folder + "/2023/picture.png");
    assertThat(found.rejected()).isEmpty();
  }

  @Test
  void takesAFileGivenByNameWhateverItsEndingAndOnlyOnce() throws IOException {
    Path file = write("brief.text");
    FoundSources found = find(file, folder.resolve("../" + folder.getFileName() + "/brief.text"));
    assertThat(found.sources()).extracting(FoundSource::id).containsExactly("brief");
  }

  @Test
  void keepsEndingsWhereBriefsWouldShareAnId() throws IOException {
    write("x.txt");
    write("x.md");
    assertThat(find(folder).sources()).extracting(FoundSource::id).containsExactly("x.md", "x.txt");
  }

  @Test
  void rejectsTheSecondOfTwoThatCannotBeToldApart() throws IOException {
    Path first = write("one/x.txt");
    Path second = write("two/x.txt");
    FoundSources found = find(first, second);
    assertThat(found.sources()).extracting(FoundSource::path).containsExactly(first.toString());
    assertThat(found.rejected())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.path()).isEqualTo(second.toString());
          assertThat(each.reason()).contains("\"x.txt\"").contains(first.toString());
        });
  }

  @Test
  void makesSafeIdsOfStrangeNames() throws IOException {
    write("..hidden.txt");
    write("new\nline.txt");
    write("n".repeat(240) + ".txt");
    assertThat(find(folder).sources())
        .hasSize(3)
        .allSatisfy(
            each -> assertThat(each.id()).matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,99}"));
  }

  @Test
  void tellsWhatIsMissingOrEmpty() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    FoundSources found = find(folder.resolve("missing"), folder.resolve("empty"));
    assertThat(found.rejected())
        .extracting(Outcome.Rejected::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("does not exist"),
            reason -> assertThat(reason).startsWith("holds no brief").contains(".txt"));
  }

  @Test
  void survivesALinkThatLeadsInACircle() throws IOException {
    write("a.txt");
    Files.createSymbolicLink(folder.resolve("again"), folder);
    FoundSources found = find(folder);
    assertThat(found.sources()).extracting(FoundSource::id).containsExactly("a");
    assertThat(found.rejected())
        .singleElement()
        .extracting(Outcome.Rejected::reason)
        .isEqualTo("is a symbolic link to a folder that contains it");
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "text");
  }

  private static FoundSources find(Path... paths) {
    return new SourceFinder().find(List.of(paths));
  }
}
