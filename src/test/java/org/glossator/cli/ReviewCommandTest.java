package org.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Item;
import org.glossator.Span;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Author;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.corpus.decision.Place;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Verdict;
import org.glossator.review.ReviewBriefs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs around the page: offline review, agreement, learning and gold. */
class ReviewCommandTest {
  private static final String MARKED =
      "{C::0.5:Envoy} builds|The {O:o:miit:0.9:MIIT} helps {C::0.5:Envoy} in Wuhu.";
  private static final Reading ENVOY =
      new Reading(EntityType.ORGANISATION, new Entity("o:envoy", "Envoy"));

  @TempDir private Path folder;
  private Path corpus;
  private Path decisions;
  private AnnotatedBrief brief;

  @BeforeEach
  void open() throws IOException {
    corpus = folder.resolve("corpus");
    decisions = folder.resolve("decisions");
    brief = ReviewBriefs.corpus(corpus, MARKED).readBrief("a");
  }

  private void decide(String reviewer, Span span, Verdict verdict) throws IOException {
    String id = reviewer + span.start() + verdict.getClass().getSimpleName();
    Place place =
        new Place("a", brief.brief().source().sha256(), Anchor.of(brief.brief().text(), span));
    Author author = new Author(reviewer, Instant.ofEpochSecond(span.start()), false);
    new DecisionFolder(decisions)
        .append(reviewer, List.of(new Decision(id, id, author, place, verdict)));
  }

  private void retype(String reviewer) throws IOException {
    Span span = brief.mentions().getFirst().span();
    Anchor same = Anchor.of(brief.brief().text(), span);
    Optional<Reading> was = Optional.of(Reading.of(brief.mentions().getFirst()));
    decide(reviewer, span, new Verdict.Corrected(same, ENVOY, was));
  }

  private void accept(String reviewer, int mention) throws IOException {
    decide(
        reviewer,
        brief.mentions().get(mention).span(),
        new Verdict.Accepted(Reading.of(brief.mentions().get(mention))));
  }

  private CommandRun run(String verb, Object... further) {
    Object[] words = new Object[further.length + 4];
    words[0] = verb;
    words[1] = corpus;
    words[2] = "--decisions";
    words[3] = decisions;
    System.arraycopy(further, 0, words, 4, further.length);
    return CommandRun.of(words);
  }

  @Test
  void theOfflinePageHoldsTheQueueAndWhatComesBackIsTakenOnce() throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(run("review", "--export", page, "--items", 5).exitCode()).isZero();
    assertThat(Files.readString(page)).contains("Envoy", "crf/1").doesNotContain("src=");

    accept("dora", 1);
    Path returned = Files.move(decisions.resolve("dora.jsonl"), folder.resolve("dora.jsonl"));
    assertThat(run("review", "--import", returned).out()).contains("1 decisions, 1 of them new");
    assertThat(run("review", "--import", returned).out()).contains("1 decisions, 0 of them new");
    assertThat(new DecisionFolder(decisions).decisions().active()).hasSize(1);
    Files.writeString(returned, "{\"no\": \"decision\"}\n");
    CommandRun bad = run("review", "--import", returned);
    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.err()).contains("dora.jsonl:1: is no decision");
  }

  @Test
  void twoReviewersResultsAreComparedByEvaluate() throws IOException {
    retype("anna");
    accept("ben", 0);
    accept("anna", 1);
    accept("ben", 1);
    Path results = folder.resolve("results");
    assertThat(run("review", "--results", results).out())
        .contains("Reviewers agree on 1 places and differ on 1;");
    CommandRun agreement =
        CommandRun.of(
            "evaluate",
            "--gold",
            results.resolve("anna"),
            "--corpus",
            results.resolve("ben"),
            "--out",
            folder.resolve("agreement"),
            "--known",
            folder.resolve("none"),
            "--resamples",
            200);
    assertThat(agreement.err()).isEmpty();
    assertThat(agreement.exitCode()).isZero();
    assertThat(agreement.out()).containsPattern("entities\\.strict\\.f1 +0\\.66");
  }

  @Test
  void whatIsAcceptedIsWrittenAndADecidedBriefBecomesGold() throws IOException {
    retype("anna");
    Path mine = folder.resolve("mine");
    CommandRun learned = run("learn", "--no-replay", "--accept", "1", "--into", mine);
    assertThat(learned.out())
        .contains("1  retype: \"Envoy\" is organisation Envoy (1 place, anna)");
    assertThat(Files.readString(mine.resolve("learned.tsv")))
        .contains(
            "o:envoy\tORGANISATION\tEnvoy\t\tcapital\t\t\tretype: decided by anna at 1 place");
    assertThat(run("learn", "--no-replay", "--accept", "2", "--into", mine).err())
        .contains("--accept names 2; expected numbers from 1 to 1");

    Path gold = folder.resolve("gold");
    assertThat(run("gold", "--out", gold).out())
        .contains("not frozen: a: items not completed and filed: main-1");
    accept("anna", 1);
    accept("anna", 2);
    Item item = brief.brief().items().getFirst();
    decide("anna", item.headline(), new Verdict.Filed("energy", List.of()));
    String digest = Resolution.digest(item, brief.brief().text());
    decide("anna", item.headline(), new Verdict.Completed(digest));
    assertThat(run("gold", "--out", gold).out()).contains("1 briefs stand frozen");
    assertThat(Corpus.readFile(gold.resolve("a.json")).mentions()).hasSize(3);
    assertThat(run("learn", "--no-replay", "--accept", "all", "--into", mine).exitCode()).isZero();
    assertThat(Files.readString(mine.resolve("sector-items.jsonl")))
        .contains("\"sector\":\"energy\"");
  }
}
