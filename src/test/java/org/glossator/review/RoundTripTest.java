package org.glossator.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Item;
import org.glossator.Mention;
import org.glossator.Span;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Author;
import org.glossator.corpus.decision.DecidedAmendment;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.corpus.decision.DecisionLine;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Place;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Verdict;
import org.glossator.tag.gazetteer.Gazetteer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night, a review on another machine, an edited source, the next night, learning and gold. */
class RoundTripTest {
  private static final String FIRST_NIGHT =
      "Envoy builds|The ministry helps {O::0.5:Envoy} with {T::0.5:Cloud Nine} in Wuhu.";
  private static final String NEXT_NIGHT =
      "Envoy builds|In May the ministry helps {T::0.9:Envoy with} {T::0.9:Cloud Nine} in"
          + " {C::0.9:Wuhu}.";
  private static final Reading ENVOY =
      new Reading(EntityType.COMPANY, new Entity("new:company:envoy", "Envoy"));
  private static final Reading CLOUD =
      new Reading(EntityType.TECHNOLOGY, new Entity("new:technology:Cloud Nine", "Cloud Nine"));

  @TempDir Path folder;
  private DecisionFolder decisions;
  private AnnotatedBrief brief;

  @BeforeEach
  void reviewTheFirstNight() throws IOException {
    brief = ReviewBriefs.brief("a", FIRST_NIGHT);
    decisions = new DecisionFolder(folder.resolve("decisions"));
    Path file = folder.resolve("dora.jsonl");
    Files.write(
        file,
        List.of(
            line("one", new Verdict.Corrected(anchor("Envoy with"), ENVOY, Optional.empty())),
            line("two", new Verdict.Deleted(Optional.of(CLOUD)))));
    ReturnedFile returned = ReturnedFile.read(file);
    assertThat(returned.problems()).isEmpty();
    assertThat(returned.store(decisions)).isEqualTo(2);
    assertThat(returned.store(decisions)).isZero();
  }

  private Anchor anchor(String from) {
    return Anchor.of(brief.brief().text(), span(brief.brief().text(), from));
  }

  private String line(String id, Verdict verdict) throws IOException {
    Anchor anchor = anchor(verdict instanceof Verdict.Deleted ? "Cloud Nine" : "Envoy with");
    Decision decision =
        new Decision(
            id,
            id,
            new Author("dora", Instant.EPOCH, false),
            new Place("a", brief.brief().source().sha256(), anchor),
            verdict);
    Path scratch = Files.createTempDirectory(folder, "line");
    new DecisionFolder(scratch).append("dora", List.of(decision));
    return Files.readString(scratch.resolve("dora.jsonl")).strip();
  }

  private static List<String> mentions(AnnotatedBrief annotated) {
    return annotated.mentions().stream()
        .map(each -> each.type() + " " + each.span().of(annotated.brief().text()))
        .toList();
  }

  @Test
  void theNextNightDoesNotOverruleWhatWasImportedThoughTheSourceWasEdited() throws IOException {
    AnnotatedBrief next = ReviewBriefs.brief("a", NEXT_NIGHT);
    assertThat(next.brief().source().sha256()).isNotEqualTo(brief.brief().source().sha256());
    assertThat(mentions(new DecidedAmendment(decisions.decisions()).amend(next)))
        .containsExactly("COMPANY Envoy", "COMPANY Wuhu");
  }

  @Test
  void whatIsLearnedIsInTheGazetteersOfTheNextNight() throws IOException {
    List<Proposal> proposals = Proposals.of(decisions.decisions().active()).proposals();
    Path mine = folder.resolve("mine");
    new UserGazetteer(mine).add(proposals);
    Gazetteer learned = Gazetteer.load(List.of(), List.of(mine));
    assertThat(learned.entries()).hasSize(1);
    assertThat(learned.entries().getFirst().entity()).isEqualTo(new Entity("c:envoy", "Envoy"));
    assertThat(learned.blocked()).hasSize(1);
  }

  @Test
  void goldIsWhatTheNextNightThenShows() throws IOException {
    Corpus corpus = Corpus.create(folder.resolve("corpus"));
    corpus.write(ReviewBriefs.brief("a", NEXT_NIGHT));
    Shelf shelf = Shelf.load(corpus);
    Path gold = folder.resolve("gold");
    assertThat(new GoldFreeze(shelf, decisions.decisions()).freeze(gold, false, false).frozen())
        .isEmpty();
    complete(shelf);
    Decisions all = decisions.decisions();
    assertThat(new GoldFreeze(shelf, all).freeze(gold, false, false).frozen()).containsExactly("a");
    BriefFile frozen = Corpus.readFile(gold.resolve("a.json"));
    AnnotatedBrief third = ReviewBriefs.brief("a", NEXT_NIGHT.replace("{C::0.9:Wuhu}", "Wuhu"));
    List<Mention> night = new DecidedAmendment(all).amend(third).mentions();
    assertThat(frozen.mentions()).hasSize(2);
    assertThat(night).hasSize(2);
    assertThat(night.stream().map(each -> each.span().of(third.brief().text())))
        .containsExactlyElementsOf(frozen.mentions().stream().map(each -> each.text()).toList());
  }

  /** As Enter does on the page: accepts what is shown, files the item and closes it. */
  private void complete(Shelf shelf) throws IOException {
    AnnotatedBrief next = shelf.brief("a").orElseThrow();
    String text = next.brief().text();
    Item item = next.brief().items().getFirst();
    Span wuhu = span(text, "Wuhu");
    Mention mention =
        next.mentions().stream().filter(each -> each.span().equals(wuhu)).findFirst().orElseThrow();
    Desk desk = new Desk(shelf, decisions, Clock.systemUTC());
    decide(desk, next, span(text, "Envoy with"), new Verdict.Accepted(ENVOY), "one");
    decide(desk, next, wuhu, new Verdict.Accepted(Reading.of(mention)), "");
    decide(desk, next, item.headline(), new Verdict.Filed("energy", List.of()), "");
    Verdict completed = new Verdict.Completed(Resolution.digest(item, text));
    decide(desk, next, item.headline(), completed, "");
  }

  private static Span span(String text, String from) {
    int start = text.indexOf(from);
    return new Span(start, start + (from.startsWith("Envoy") ? "Envoy".length() : from.length()));
  }

  private static void decide(
      Desk desk, AnnotatedBrief shown, Span place, Verdict verdict, String seen)
      throws IOException {
    String id = DecisionLine.name(verdict) + place.start();
    Author author = new Author("anna", Instant.EPOCH, false);
    Decision decision = new Decision(id, id, author, Checks.place(shown, place), verdict);
    Desk.Stored stored =
        desk.decide(new Reviewer("anna", false, false), List.of(new Desk.Sent(decision, seen)));
    assertThat(stored.refused()).isEmpty();
  }
}
