package org.glossator.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Item;
import org.glossator.Span;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Author;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Place;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Verdict;
import org.glossator.tag.gazetteer.Gazetteer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From decisions to gazetteers, gold and agreement. */
class LearningTest {
  private static final String MARKED =
      "Envoy builds|Envoy Cars and {C:c:byd:0.9:BYD} and {T::0.5:Cloud} and clouds in Wuhu.";
  private static final Reading ENVOY = reading(EntityType.COMPANY, "new:company:envoy", "Envoy");
  private static final Reading BYD = reading(EntityType.COMPANY, "c:byd", "BYD");
  private static final Reading CLOUD = reading(EntityType.TECHNOLOGY, "new:technology:x", "Cloud");

  @TempDir Path folder;
  private Shelf shelf;
  private AnnotatedBrief brief;
  private final List<Decision> decisions = new ArrayList<>();

  private static Reading reading(EntityType type, String id, String name) {
    return new Reading(type, new Entity(id, name));
  }

  @BeforeEach
  void open() throws IOException {
    shelf = Shelf.load(ReviewBriefs.corpus(folder.resolve("corpus"), MARKED));
    brief = shelf.brief("a").orElseThrow();
  }

  private void decide(String reviewer, String quote, Verdict verdict) {
    int at = brief.brief().text().indexOf(quote);
    decide(reviewer, new Span(at, at + quote.length()), verdict);
  }

  private void decide(String reviewer, Span span, Verdict verdict) {
    String id = "d" + decisions.size();
    decisions.add(
        new Decision(
            id,
            id,
            new Author(reviewer, Instant.ofEpochSecond(decisions.size()), false),
            new Place("a", brief.brief().source().sha256(), Anchor.of(brief.brief().text(), span)),
            verdict));
  }

  private List<String> proposals() {
    return Proposals.of(decisions).proposals().stream().map(Proposal::sentence).toList();
  }

  @Test
  void everyKindOfDecisionIsProposed() {
    decide("anna", "Envoy", new Verdict.Added(ENVOY));
    decide("ben", "Envoy", new Verdict.Accepted(ENVOY));
    decide("anna", "Envoy Cars", new Verdict.Added(BYD));
    decide("anna", "Cloud", new Verdict.Deleted(Optional.of(CLOUD)));
    decide("anna", "BYD", corrected("BYD", reading(EntityType.COMPANY, "c:b", "B")));
    decide("anna", "Wuhu", corrected("Wuhu", reading(EntityType.ORGANISATION, "o:w", "W")));
    assertThat(proposals())
        .containsExactly(
            "add alias: \"Envoy Cars\" is company BYD (1 place, anna)",
            "new entity: \"Envoy\" is company Envoy (2 places, anna and ben)",
            "retype: \"Wuhu\" is organisation W (1 place, anna)",
            "relink: \"BYD\" is company B (1 place, anna)",
            "block: \"Cloud\" is no technology Cloud (1 place, anna)");
  }

  private Verdict corrected(String quote, Reading now) {
    int at = brief.brief().text().indexOf(quote);
    Anchor same = Anchor.of(brief.brief().text(), new Span(at, at + quote.length()));
    return new Verdict.Corrected(same, now, Optional.of(BYD));
  }

  @Test
  void aSurfaceKeptInAnotherCaseIsACaseRuleAndAContradictionIsNoProposal() {
    decide("anna", "Cloud", new Verdict.Accepted(CLOUD));
    decide("anna", "Cloud", new Verdict.Deleted(Optional.of(CLOUD)));
    Proposals found = Proposals.of(decisions);
    assertThat(found.contradictions())
        .containsExactly("\"Cloud\" was deleted at one place and kept at another");

    decisions.clear();
    decide("anna", "cloud", new Verdict.Deleted(Optional.of(CLOUD)));
    decide("anna", "Cloud", new Verdict.Accepted(CLOUD));
    assertThat(proposals()).hasSize(2).last().asString().startsWith("case rule: \"cloud\"");
  }

  @Test
  void whatIsAcceptedIsAGazetteerThatTheTaggerReads() throws IOException {
    decide("anna", "Envoy", new Verdict.Added(ENVOY));
    decide("anna", "Envoy Cars", new Verdict.Added(BYD));
    decide("anna", "Cloud", new Verdict.Deleted(Optional.of(CLOUD)));
    Path user = folder.resolve("mine");
    UserGazetteer gazetteer = new UserGazetteer(user);
    gazetteer.add(Proposals.of(decisions).proposals());
    String once = Files.readString(user.resolve("learned.tsv"));
    gazetteer.add(Proposals.of(decisions).proposals());
    assertThat(Files.readString(user.resolve("learned.tsv"))).isEqualTo(once);
    assertThat(once)
        .contains("c:envoy\tCOMPANY\tEnvoy\t\tcapital\t\t\tnew entity: decided by anna at 1 place")
        .contains("c:byd\tCOMPANY\tBYD\tEnvoy Cars\tcapital");
    Gazetteer loaded = Gazetteer.load(List.of(), List.of(user));
    assertThat(loaded.entries()).hasSize(2);
    assertThat(loaded.blocked()).hasSize(1);
  }

  @Test
  void aCompletedBriefIsFrozenAndReadAsGold() throws IOException {
    Item item = brief.brief().items().getFirst();
    decide("anna", "BYD", new Verdict.Accepted(BYD));
    GoldFreeze early = new GoldFreeze(shelf, Decisions.of(decisions));
    assertThat(early.freeze(folder.resolve("gold"), true, false).open())
        .containsExactly("a: items not completed and filed: main-1");
    decide("anna", item.headline(), new Verdict.Filed("energy", List.of()));
    decide(
        "anna",
        item.headline(),
        new Verdict.Completed(Resolution.digest(item, brief.brief().text())));
    GoldFreeze ready = new GoldFreeze(shelf, Decisions.of(decisions));
    assertThat(ready.freeze(folder.resolve("gold"), true, false).frozen()).containsExactly("a");
    BriefFile gold = Corpus.readFile(folder.resolve("gold/a.json"));
    assertThat(gold.text()).isNull();
    assertThat(gold.mentions()).hasSize(1);
    assertThat(gold.mentions().getFirst().text()).isEqualTo("BYD");
    assertThat(gold.items().getFirst().sector().primary()).isEqualTo("energy");
    assertThat(ready.freeze(folder.resolve("gold"), false, false).open()).hasSize(1);
    assertThat(SectorItems.of(shelf, decisions).lines())
        .singleElement()
        .asString()
        .contains("\"sector\":\"energy\"");
  }

  @Test
  void agreementCountsPlacesAndListsConflictsOnly() throws IOException {
    decide("anna", "BYD", new Verdict.Accepted(BYD));
    decide("ben", "BYD", new Verdict.Accepted(BYD));
    decide("anna", "Cloud", new Verdict.Accepted(CLOUD));
    decide("ben", "Cloud", new Verdict.Deleted(Optional.of(CLOUD)));
    decide("anna", "Wuhu", new Verdict.Added(ENVOY));
    Agreement agreement = Agreement.of(shelf.briefs(), Decisions.of(decisions));
    assertThat(agreement.agreed()).isEqualTo(1);
    assertThat(agreement.conflicts()).hasSize(1);
    new DecisionFolder(folder.resolve("d")).append("anna", decisions);
    Path results = folder.resolve("results");
    assertThat(ReviewerResults.write(shelf, Decisions.of(decisions), results))
        .containsExactly(results.resolve("anna"), results.resolve("ben"));
    assertThat(Corpus.open(results.resolve("ben")).readBrief("a").mentions()).hasSize(1);
  }
}
