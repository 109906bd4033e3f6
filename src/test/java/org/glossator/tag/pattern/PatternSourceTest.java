package org.glossator.tag.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.glossator.Brief;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.TagSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSourceTest {
  private final PatternSource source = new PatternSource(Set.of("Acmezhou"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In May Acmezhou’s Municipal Government paid.|ORGANISATION Acmezhou’s Municipal Government",
        "the Acmezhou government paid|ORGANISATION Acmezhou government",
        "the Chinese government paid|",
        "the Hubei provincial government paid|ORGANISATION Hubei provincial government",
        "the Hubei Provincial Department of Industry and Information Technology said"
            + "|ORGANISATION Hubei Provincial Department of Industry and Information Technology",
        "The Acmezhou Municipal Bureau of Commerce said.|ORGANISATION Acmezhou Municipal Bureau of"
            + " Commerce",
        "the Ministry of Widgets and the Ministry of Tools met"
            + "|ORGANISATION Ministry of Widgets, ORGANISATION Ministry of Tools",
        "Peru’s Ministry of Widgets met|ORGANISATION Ministry of Widgets",
        "students of Acmezhou University met|ORGANISATION Acmezhou University",
        "the China Widget Makers Association met|ORGANISATION China Widget Makers Association",
        "rules for the Administration of Widgets here|",
        "sold by Acme Widget Tools Co., Ltd. and others|COMPANY Acme Widget Tools Co., Ltd.",
        "sold by Acme Semiconductor and others|COMPANY Acme Semiconductor",
        "sold by Acme Group and others|COMPANY Acme Group",
        "the Leading Group met and the Working Group left|",
        "阿克梅市经济和信息化委员会关于小部件的通知|ORGANISATION 阿克梅市经济和信息化委员会",
        "阿克梅部件股份有限公司发布|COMPANY 阿克梅部件股份有限公司",
      })
  void findsNamesByTheirBuild(String text, String expected) {
    Brief brief = TagSamples.brief(text);
    List<String> found =
        TagSamples.shown(brief, new PrecedenceMerge().merge(source.candidates(brief, List.of())));
    assertThat(String.join(", ", found)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void capitalsOfATitleAreNoNames() {
    Brief brief = TagSamples.brief("Premier Wants Every Robotics University");
    assertThat(source.candidates(brief, List.of())).isEmpty();
  }

  @Test
  void aLongLineTakesLinearTime() {
    Brief brief = TagSamples.brief("Widget and ".repeat(40_000));
    long start = System.nanoTime();
    source.candidates(brief, List.of());
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }
}
