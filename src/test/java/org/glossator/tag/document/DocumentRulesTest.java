package org.glossator.tag.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.tag.TagSamples.candidate;

import java.util.ArrayList;
import java.util.List;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Mention;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateOrder;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.Standing;
import org.glossator.tag.TagSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentRulesTest {
  @ParameterizedTest
  @CsvSource({
    "MOT,Ministry of Transport,true",
    "SASAC,State-owned Assets Supervision and Administration Commission,true",
    "NEVs,new energy vehicles,true",
    "MOHRSS,Ministry of Human Resources and Social Security,true",
    "WTO,Ministry of Transport,false",
    "MOX,Ministry of Transport,false"
  })
  void lettersOfAnAbbreviationComeFromTheName(String abbreviation, String name, boolean fits) {
    assertThat(Initials.fit(abbreviation, name)).isEqualTo(fits);
  }

  @Test
  void anAbbreviationInBracketsCountsEverywhereWithOneIdentity() {
    String text = "The Ministry of Widgets (MOW) met. Later the MOW left, not the MOWER.";
    List<Mention> mentions =
        apply(
            TagSamples.brief(text),
            List.of(
                candidate(
                    text, "Ministry of Widgets", EntityType.ORGANISATION, Standing.SHIPPED, "o:w")),
            new AbbreviationRule());
    assertThat(mentions)
        .extracting(each -> each.span().of(text))
        .containsExactly("Ministry of Widgets", "MOW", "MOW");
    assertThat(mentions).extracting(each -> each.entity().id()).containsOnly("o:w");
  }

  @Test
  void theFullNameMayStandInTheBrackets() {
    String text = "SASAC (State-owned Assets Supervision and Administration Commission) met.";
    List<Mention> mentions =
        apply(
            TagSamples.brief(text),
            List.of(candidate(text, "SASAC", EntityType.ORGANISATION, Standing.SHIPPED, "o:sasac")),
            new AbbreviationRule());
    assertThat(mentions)
        .extracting(each -> each.span().of(text))
        .containsExactly("SASAC", "State-owned Assets Supervision and Administration Commission");
    assertThat(mentions).extracting(each -> each.entity().id()).containsOnly("o:sasac");
  }

  @Test
  void anUnknownBodyIsFoundByItsInitialsAndHeadWord() {
    String text = "The Acme Widget Promotion Council (AWPC) met; AWPC rose.";
    assertThat(shown(text, List.of(), new AbbreviationRule()))
        .containsExactly(
            "ORGANISATION Acme Widget Promotion Council", "ORGANISATION AWPC", "ORGANISATION AWPC");
  }

  @Test
  void otherBracketsIntroduceNothing() {
    String text =
        "Widgets of the Ministry (GDP) fell (in 2023) and intellectual rights (IPR) rose.";
    assertThat(shown(text, List.of(), new AbbreviationRule())).isEmpty();
  }

  @Test
  void aContradictoryExpansionIsFlagged() {
    String text = "Alpha Bank (AB) grew. Beta, Acorn Bakers (AB), shrank.";
    List<Candidate> candidates =
        List.of(
            candidate(text, "Alpha Bank", EntityType.COMPANY, Standing.SHIPPED, "c:alpha"),
            candidate(text, "Acorn Bakers", EntityType.COMPANY, Standing.SHIPPED, "c:acorn"));
    List<Mention> mentions = apply(TagSamples.brief(text), candidates, new AbbreviationRule());
    Mention second = mentions.getLast();
    assertThat(second.span().of(text)).isEqualTo("AB");
    assertThat(second.entity().id()).isEqualTo("c:alpha");
    assertThat(second.evidence())
        .anyMatch(each ->
            each instanceof Evidence.Lost lost
                && lost.reason().equals("contradicts an earlier expansion")
                && lost.entity().id().equals("c:acorn"));
  }

  @Test
  void everyIssuingBodyIsAnOrganisationButNotWhatIsListedAsACompany() {
    String text = "Widget Office, State Grid";
    Brief brief = TagSamples.brief(text, List.of("Widget Office", "State Grid"));
    Evidence hit =
        new Evidence.GazetteerHit("companies.tsv", 1, "c:grid", "State Grid", "listed", 0.9);
    Candidate listed =
        new Candidate(
            TagSamples.span(text, "State Grid"),
            EntityType.COMPANY,
            new org.glossator.Entity("c:grid", "State Grid"),
            Standing.SHIPPED,
            List.of(hit));
    assertThat(TagSamples.shown(brief, apply(brief, List.of(listed), new IssuingBodyRule())))
        .containsExactly("ORGANISATION Widget Office", "COMPANY State Grid");
  }

  @Test
  void anAmbiguousNameNeedsSupport() {
    String plain = "They grew an Apple tree near the Great Wall.";
    assertThat(shown(plain, List.of(tentative(plain, "Great Wall")), new AmbiguityRule()))
        .isEmpty();
    String context = "The carmaker Great Wall grew.";
    assertThat(shown(context, List.of(tentative(context, "Great Wall")), new AmbiguityRule()))
        .containsExactly("COMPANY Great Wall");
    String named = "Wall Motor Ltd grew, though Great Wall is old.";
    assertThat(
            shown(
                named,
                List.of(
                    tentative(named, "Great Wall"),
                    candidate(
                        named, "Wall Motor Ltd", EntityType.COMPANY, Standing.SHIPPED, "c:t")),
                new AmbiguityRule()))
        .containsExactly("COMPANY Wall Motor Ltd", "COMPANY Great Wall");
    String model = "Yesterday Great Wall rose.";
    assertThat(
            shown(
                model,
                List.of(
                    tentative(model, "Great Wall"),
                    candidate(model, "Great Wall", EntityType.COMPANY, Standing.LEARNED, "new:g")),
                new AmbiguityRule()))
        .containsExactly("COMPANY Great Wall");
  }

  @Test
  void aShortFormFollowsItsFullName() {
    String text = "Hesaix Group grew. Hesaix makes widgets; Acme does not.";
    Candidate full =
        candidate(text, "Hesaix Group", EntityType.COMPANY, Standing.LEARNED, "new:company:hesaix");
    assertThat(shown(text, List.of(full), new ShortFormRule(_ -> false)))
        .containsExactly("COMPANY Hesaix Group", "COMPANY Hesaix");
    assertThat(shown(text, List.of(full), new ShortFormRule("hesaix"::equals)))
        .containsExactly("COMPANY Hesaix Group");
  }

  @Test
  void aWordThatStandsInLowerCaseIsNoShortForm() {
    String text = "Future Widgets Ltd grew. Future plans concern the future.";
    Candidate full =
        candidate(text, "Future Widgets Ltd", EntityType.COMPANY, Standing.SHIPPED, "c:f");
    assertThat(shown(text, List.of(full), new ShortFormRule(_ -> false)))
        .containsExactly("COMPANY Future Widgets Ltd");
  }

  @Test
  void twoCoordinatedNamesAreNotOne() {
    String text = "Acme Tools and Widget University met.";
    List<Candidate> candidates =
        List.of(
            candidate(
                text,
                "Acme Tools and Widget University",
                EntityType.ORGANISATION,
                Standing.PATTERN,
                "new:both"),
            candidate(text, "Widget University", EntityType.ORGANISATION, Standing.SHIPPED, "o:w"));
    assertThat(shown(text, candidates, new CoordinationRule()))
        .containsExactly("ORGANISATION Widget University");
  }

  @Test
  void twoChineseBodiesSideBySideAreNotOne() {
    String text = "部件部办公厅工具局办公厅关于通知";
    List<Candidate> candidates =
        List.of(
            candidate(text, "部件部办公厅工具局办公厅", EntityType.ORGANISATION, Standing.PATTERN, "new:both"),
            candidate(text, "部件部办公厅", EntityType.ORGANISATION, Standing.SHIPPED, "o:one"),
            candidate(text, "工具局办公厅", EntityType.ORGANISATION, Standing.SHIPPED, "o:two"));
    assertThat(shown(text, candidates, new CoordinationRule()))
        .containsExactly("ORGANISATION 部件部办公厅", "ORGANISATION 工具局办公厅");
  }

  private static Candidate tentative(String text, String part) {
    return candidate(text, part, EntityType.COMPANY, Standing.TENTATIVE, "c:t");
  }

  private static List<String> shown(String text, List<Candidate> candidates, DocumentRule rule) {
    Brief brief = TagSamples.brief(text);
    return TagSamples.shown(brief, apply(brief, candidates, rule));
  }

  private static List<Mention> apply(Brief brief, List<Candidate> candidates, DocumentRule rule) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(CandidateOrder.BY_PLACE);
    return new PrecedenceMerge().merge(rule.apply(brief, TagSamples.sentences(brief), sorted));
  }
}
