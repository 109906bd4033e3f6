package org.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.AnnotatedBrief;
import org.glossator.Brief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Mention;
import org.glossator.SectorDecision;
import org.glossator.SectorScore;
import org.glossator.Sentence;
import org.glossator.SourceDocument;
import org.glossator.Span;
import org.glossator.classify.SectorClassifier;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Author;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Place;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Verdict;
import org.glossator.parse.BriefParser;
import org.glossator.pipeline.Pipeline;
import org.glossator.review.Proposal;
import org.glossator.review.Proposals;
import org.glossator.review.Shelf;
import org.glossator.review.UserGazetteer;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.tag.standard.Taggers;
import org.glossator.tokenise.Tokeniser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learned changes what the machine finds, in every way that is proposed. */
class ReplayTest {
  private static final String TEXT =
      "Firms meet: Acme and Bell meet Zeta. In the cloud of Cloud there is Acme Works.";
  private static final String HEADER = "id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote\n";
  private static final Reading ACME = reading(EntityType.COMPANY, "c:acme", "Acme");
  private static final Reading BELL = reading(EntityType.COMPANY, "c:bell", "Bell");
  private static final Reading CLOUD = reading(EntityType.TECHNOLOGY, "t:cloud", "cloud");

  @TempDir private Path folder;
  private final List<Decision> decisions = new ArrayList<>();
  private Pipeline today;
  private AnnotatedBrief brief;
  private Shelf shelf;

  private static Reading reading(EntityType type, String id, String name) {
    return new Reading(type, new Entity(id, name));
  }

  @BeforeEach
  void annotate() throws IOException {
    Path names = Files.createDirectory(folder.resolve("names"));
    Files.writeString(
        names.resolve("names.tsv"),
        HEADER
            + "c:acme\tCOMPANY\tAcme\t\tcapital\t\t\t\n"
            + "c:bell\tCOMPANY\tBell\t\tcapital\t\t\t\n"
            + "t:cloud\tTECHNOLOGY\tcloud\t\tany\t\t\t\n");
    today = pipeline(List.of());
    brief = today.annotate(new SourceDocument("a", "a.txt", DigestUtils.sha256Hex(TEXT), TEXT));
    Corpus corpus = Corpus.create(folder.resolve("corpus"));
    corpus.write(brief);
    shelf = Shelf.load(corpus);
  }

  private Pipeline pipeline(List<Path> own) {
    Gazetteer gazetteer = Gazetteer.load(List.of(folder.resolve("names")), own);
    return new Pipeline(
        new BriefParser(),
        new Tokeniser(),
        new SourceTagger(
            List.of(new GazetteerSource(gazetteer)),
            Taggers.rules(gazetteer),
            new PrecedenceMerge()),
        new Undecided(),
        Taggers.names(gazetteer),
        "test");
  }

  private void decide(String quote, Verdict verdict) {
    String id = "d" + decisions.size();
    decisions.add(
        new Decision(
            id,
            id,
            new Author("anna", Instant.ofEpochSecond(decisions.size()), false),
            new Place("a", brief.brief().source().sha256(), anchor(quote)),
            verdict));
  }

  private Anchor anchor(String quote) {
    int at = TEXT.indexOf(quote);
    return Anchor.of(TEXT, new Span(at, at + quote.length()));
  }

  private void correct(String quote, Reading was, Reading now) {
    decide(quote, new Verdict.Corrected(anchor(quote), now, Optional.of(was)));
  }

  @Test
  void theDifferenceAndTheScoreShowWhatIsLearned() throws IOException {
    correct("Acme", ACME, reading(EntityType.COMPANY, "c:apex", "Apex"));
    correct("Bell", BELL, reading(EntityType.ORGANISATION, "o:bell", "Bell"));
    decide("Zeta", new Verdict.Added(reading(EntityType.COMPANY, "new:company:zeta", "Zeta")));
    decide("cloud", new Verdict.Deleted(Optional.of(CLOUD)));
    decide("Cloud", new Verdict.Accepted(CLOUD));
    decide("Acme Works", new Verdict.Added(BELL));

    List<Proposal> proposals = Proposals.of(decisions).proposals();
    assertThat(proposals)
        .extracting(Proposal::kind)
        .containsExactly(
            Proposal.Kind.ADD_ALIAS,
            Proposal.Kind.NEW_ENTITY,
            Proposal.Kind.RETYPE,
            Proposal.Kind.RELINK,
            Proposal.Kind.CASE_RULE);
    new UserGazetteer(folder.resolve("mine")).add(proposals);
    Replay replay = new Replay(today, pipeline(List.of(folder.resolve("mine"))));

    assertThat(replay.compare(shelf, proposals))
        .first()
        .asString()
        .startsWith("Replayed 1 affected briefs: ");
    assertThat(replay.compare(shelf, proposals).stream().map(each -> each.replaceAll(" +", " ")))
        .contains(
            " - a 12 \"Acme\" COMPANY c:acme",
            " + a 12 \"Acme\" COMPANY c:apex",
            " - a 21 \"Bell\" COMPANY c:bell",
            " + a 21 \"Bell\" ORGANISATION o:bell",
            " + a 31 \"Zeta\" COMPANY c:zeta",
            " - a 44 \"cloud\" TECHNOLOGY t:cloud",
            " + a 68 \"Acme Works\" COMPANY c:bell")
        .noneMatch(each -> each.contains("\"Cloud\""));
    assertThat(scores(replay))
        .contains("  entities.strict.f1                     0.4000 -> 1.0000");
  }

  private List<String> scores(Replay replay) throws IOException {
    Corpus gold = Corpus.create(folder.resolve("gold"));
    gold.write(Resolution.apply(brief, decisions).brief());
    Path trial = Files.createDirectory(folder.resolve("trial"));
    return replay.scores(shelf, gold, trial, new ScoringOptions(), new Home(Path.of("")));
  }

  private static final class Undecided implements SectorClassifier {
    @Override
    public SortedMap<String, SectorDecision> classify(
        Brief brief, List<Sentence> sentences, List<Mention> mentions) {
      SortedMap<String, SectorDecision> result = new TreeMap<>();
      SectorScore doubtful = new SectorScore("automotive", 0.1);
      brief
          .items()
          .forEach(item ->
              result.put(item.id(), new SectorDecision.Abstained(List.of(doubtful), List.of())));
      return result;
    }

    @Override
    public SortedMap<String, String> provenance() {
      return new TreeMap<>();
    }
  }
}
