package org.glossator.tag.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glossator.Brief;
import org.glossator.ProjectDataException;
import org.glossator.tag.Candidate;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.Standing;
import org.glossator.tag.TagSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerSourceTest {
  private static final List<String> LINES =
      List.of(
          "o:ministry-of-finance|ORGANISATION|Ministry of Finance|MOF;财政部|capital",
          "o:widget-office|ORGANISATION|Widget Office|工信办|capital",
          "c:byd|COMPANY|BYD||capital",
          "c:apple|COMPANY|Apple Inc.|Apple?|capital",
          "c:corp|COMPANY|China State Widgets Corp||capital",
          "t:ai|TECHNOLOGY|artificial intelligence|AI|any",
          "t:ev|TECHNOLOGY|electric vehicle|EV|any",
          "t:battery|TECHNOLOGY|lithium-ion battery||any",
          "t:fibre|TECHNOLOGY|carbon fibre||any",
          "t:ipv6|TECHNOLOGY|IPv6||any",
          "t:robot|TECHNOLOGY|robots||any",
          "t:robot-arm|TECHNOLOGY|robot arm||any",
          "t:robotics|TECHNOLOGY|robotics||any");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The MOF said so.|ORGANISATION MOF",
        "The mof said so.|",
        "The MINISTRY OF FINANCE said so.|ORGANISATION MINISTRY OF FINANCE",
        "The ministry of finance said so.|",
        "the Ministry of Finance of China|ORGANISATION Ministry of Finance of China",
        "关于财政部办公厅的通知|ORGANISATION 财政部办公厅",
        "关于财政部的通知|ORGANISATION 财政部",
        "BYD’s plant|COMPANY BYD",
        "BYD Co., Ltd. has a plant|COMPANY BYD Co., Ltd.",
        "BYD Technology Co., Ltd. has a plant|COMPANY BYD Technology Co., Ltd.",
        "the BYD Group.|COMPANY BYD Group",
        "non-BYD cars|COMPANY BYD",
        "BYDs and BYDE|",
        "China State Widgets Corp. builds|COMPANY China State Widgets Corp.",
        "new EVs here|TECHNOLOGY EVs",
        "an EV here|TECHNOLOGY EV",
        "an ev here|",
        "Lithium ion batteries|TECHNOLOGY Lithium ion batteries",
        "carbon-fiber parts|TECHNOLOGY carbon-fiber",
        "IPv6 only|TECHNOLOGY IPv6",
        "IPv6+ only|",
        "one robot|TECHNOLOGY robot",
        "robot arms|TECHNOLOGY robot arms",
        "robotic|",
        "AI-enabled|TECHNOLOGY AI",
        "AIDS|",
      })
  void findsListedNamesAndTheirVariants(String text, String expected) {
    Brief brief = TagSamples.brief(text);
    List<String> found = TagSamples.shown(brief, tagger(List.of()).tag(brief, List.of()));
    assertThat(String.join(", ", found)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void passesNoLineThatEndsAParagraph() {
    Brief brief = TagSamples.brief("report by Ministry\nof Finance");
    assertThat(tagger(List.of()).tag(brief, List.of())).isEmpty();
  }

  @Test
  void anAmbiguousSurfaceIsTentative() {
    Brief brief = TagSamples.brief("An Apple a day from Apple Inc. helps");
    List<Candidate> found = source().candidates(brief, List.of());
    assertThat(found)
        .extracting(each -> each.span().of(brief.text()) + " " + each.standing())
        .contains("Apple TENTATIVE", "Apple Inc. SHIPPED");
  }

  @Test
  void aBlockedSurfaceIsNoMentionButALongerNameIs() {
    Brief brief = TagSamples.brief("robots and a robot arm");
    assertThat(TagSamples.shown(brief, tagger(List.of("robot")).tag(brief, List.of())))
        .containsExactly("TECHNOLOGY robot arm");
  }

  @Test
  void aUsersEntryReplacesTheShippedOne(@TempDir Path user) throws IOException {
    TagSamples.gazetteer(folder, LINES, List.of());
    Path own = Files.createDirectory(user.resolve("own"));
    TagSamples.gazetteer(own, List.of("c:byd|COMPANY|Build Your Dreams||capital"), List.of());
    Gazetteer both = Gazetteer.load(List.of(folder), List.of(own));
    List<GazetteerEntry> entries =
        both.entries().stream().filter(each -> each.entity().id().equals("c:byd")).toList();
    assertThat(entries)
        .singleElement()
        .extracting(GazetteerEntry::standing)
        .isEqualTo(Standing.REVIEWED);
    assertThat(entries.getFirst().entity().name()).isEqualTo("Build Your Dreams");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    TagSamples.write(
        folder.resolve("wrong.tsv"),
        """
        # legend
        id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote
        c:one\tCOMPANY\tOne\t\tcapital\t\t\t
        c:one\tCOMPANY\tOther\t\tcapital\t\t\t
        c:two\tFIRM\tTwo\t\tsometimes\t\t\t
        c:three\tCOMPANY
        """);
    assertThatThrownBy(() -> Gazetteer.load(List.of(folder), List.of()))
        .isInstanceOfSatisfying(
            ProjectDataException.class,
            mistakes ->
                assertThat(mistakes.problems())
                    .hasSize(4)
                    .anyMatch(each -> each.contains("wrong.tsv:4: found an id of line 3"))
                    .anyMatch(
                        each -> each.contains("wrong.tsv:5: found FIRM, expected ORGANISATION"))
                    .anyMatch(each -> each.contains("wrong.tsv:5: found sometimes"))
                    .anyMatch(each -> each.contains("wrong.tsv:6: found 2 columns, expected 8")));
  }

  private GazetteerSource source() {
    return new GazetteerSource(TagSamples.gazetteer(folder, LINES, List.of()));
  }

  private SourceTagger tagger(List<String> blocked) {
    Gazetteer gazetteer = TagSamples.gazetteer(folder, LINES, blocked);
    return new SourceTagger(
        List.of(new GazetteerSource(gazetteer)),
        List.of(new BlocklistRule(gazetteer)),
        new PrecedenceMerge());
  }
}
