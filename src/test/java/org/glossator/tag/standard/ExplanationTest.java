package org.glossator.tag.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.glossator.Brief;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.TagSamples;
import org.glossator.tag.gazetteer.BlocklistRule;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
  private static final String TEXT =
      "Acme Widget Bank met the Apple platform of Acmeland; an acme widget fell.";

  @TempDir private Path folder;
  private Explanation explanation;

  @BeforeEach
  void explainATagger() {
    Gazetteer gazetteer =
        TagSamples.gazetteer(
            folder,
            List.of(
                "c:bank|COMPANY|Acme Widget Bank||capital",
                "c:widget|COMPANY|Acme Widget||capital",
                "c:apple|COMPANY|Apple Inc.|Apple?|capital",
                "t:platform|TECHNOLOGY|platform||any"),
            List.of("platform"));
    SourceTagger tagger =
        new SourceTagger(
            List.of(new GazetteerSource(gazetteer)),
            List.of(new BlocklistRule(gazetteer)),
            new PrecedenceMerge());
    explanation = new Explanation(tagger, gazetteer, List.of());
  }

  @Test
  void saysWhyAMentionIsOneAndWhoLost() {
    assertThat(explain("Acme Widget Bank"))
        .contains(
            "  listed in "
                + folder.getFileName()
                + "/names.tsv:2 as \"Acme Widget Bank\""
                + " (c:bank), matched by rule listed")
        .anyMatch(line -> line.contains("(c:widget) lost: longer wins"));
  }

  @Test
  void saysWhyASpanIsNone() {
    assertThat(explain("Apple")).anyMatch(line -> line.startsWith("Ambiguous, found no support"));
    assertThat(explain("platform")).anyMatch(line -> line.startsWith("Blocked by"));
    assertThat(explain("acme widget"))
        .anyMatch(line -> line.startsWith("Listed in") && line.contains("case rule (capital)"));
    assertThat(explain("Acme Widget"))
        .anyMatch(line -> line.startsWith("Proposed but lost") && line.endsWith("longer wins."));
    assertThat(explain("Acmel")).contains("It does not start and end where words do.");
    assertThat(explain("Acmeland")).anyMatch(line -> line.startsWith("No source proposed it"));
    assertThat(explain("the Apple")).anyMatch(line -> line.startsWith("It holds an article"));
  }

  private List<String> explain(String part) {
    Brief brief = TagSamples.brief(TEXT);
    return explanation.explain(brief, TagSamples.sentences(brief), TagSamples.span(TEXT, part));
  }
}
