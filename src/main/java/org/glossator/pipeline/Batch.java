package org.glossator.pipeline;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.glossator.AnnotatedBrief;
import org.glossator.BriefCounts;
import org.glossator.Change;
import org.glossator.Outcome;
import org.glossator.SectorDecision;
import org.glossator.SourceDocument;
import org.glossator.SourceRejectedException;
import org.glossator.SpareThreads;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.CorpusNotWritableException;
import org.glossator.corpus.state.CorpusState;
import org.glossator.corpus.state.SourceLine;
import org.glossator.read.FoundSource;
import org.glossator.read.FoundSources;
import org.glossator.read.SourceReader;

/**
 * Runs the pipeline over many sources, over those alone whose briefs are out of date. One bad
 * source never stops the others.
 */
public final class Batch {
  private final Supplier<Pipeline> pipeline;
  private final SourceReader reader;
  private final Corpus corpus;
  private final CorpusState state;
  private final Freshness freshness;
  private final BatchSettings settings;
  private final SpareThreads spare;

  private final Tally tally = new Tally();

  /**
   * @param pipeline asked for only when something is out of date
   * @param state of the corpus, loaded
   * @param spare gets the threads that find no more sources
   */
  public Batch(
      Supplier<Pipeline> pipeline,
      Surroundings surroundings,
      SourceReader reader,
      Corpus corpus,
      CorpusState state,
      BatchSettings settings,
      SpareThreads spare) {
    this.pipeline = pipeline;
    this.reader = reader;
    this.corpus = corpus;
    this.state = state;
    this.settings = settings;
    this.spare = spare;
    this.freshness = new Freshness(corpus, state, surroundings, pipeline, reader);
  }

  /**
   * Brings the corpus up to date. One batch runs once.
   *
   * @param given files and folders that were searched, as in the sources' paths
   * @throws CorpusNotWritableException if a brief cannot be stored; those stored before are whole
   * @throws InterruptedException if the thread is interrupted; what is stored by then is whole
   */
  public BatchResult run(FoundSources found, List<String> given, Progress progress, StopSignal stop)
      throws InterruptedException {
    found.rejected().forEach(tally::add);
    found.rejected().forEach(progress::done);
    List<FoundSource> sources = new SourceIdentities(state, reader).resolve(found.sources());
    Crew<FoundSource> crew =
        new Crew<>(
            settings.threads(),
            settings.deadline(),
            (source, turn) -> look(source, turn, progress),
            source -> giveUp(source, progress),
            stop,
            spare);
    crew.run(sources.stream().filter(settings.selection()).iterator());
    try {
      List<String> vanished =
          stop.isGiven()
              ? List.of()
              : new VanishedSources(state, settings.isDry()).mark(found, given);
      return new BatchResult(
          tally.run(freshness.knownProvenance()), tally.changes(), vanished, stop.isGiven());
    } catch (IOException failure) {
      throw new CorpusNotWritableException(corpus.folder(), failure);
    }
  }

  private void look(FoundSource source, Crew.Turn turn, Progress progress) {
    String sha256 = "";
    try {
      sha256 = reader.digest(source);
      switch (freshness.decide(source, sha256)) {
        case Decision.Keep keep -> keep(keep.line(), progress);
        case Decision.Renew renew -> renew(renew.line(), renew.change(), progress);
        case Decision.Annotate annotate -> annotate(source, annotate.change(), turn, progress);
      }
    } catch (SourceRejectedException rejection) {
      reject(source, sha256, rejection.getMessage(), progress);
    } catch (IOException failure) {
      throw new CorpusNotWritableException(corpus.folder(), failure);
    }
  }

  private void keep(SourceLine line, Progress progress) throws IOException {
    if (!settings.isDry() && !state.byId(line.id()).equals(Optional.of(line))) {
      state.put(line);
    }
    Outcome outcome =
        line.result().isRejected()
            ? new Outcome.Rejected(line.path(), line.result().reason())
            : new Outcome.Annotated(line.path(), line.id(), line.result().counts());
    tally.add(outcome);
    progress.kept(outcome);
  }

  private void renew(SourceLine line, Change change, Progress progress) throws IOException {
    Outcome outcome = new Outcome.Annotated(line.path(), line.id(), line.result().counts());
    if (!settings.isDry()) {
      Corpus.StoredFile stored =
          corpus.write(
              corpus.read(line.id()).from(line.path()).renumbered(pipeline.get().names()::line));
      state.put(annotated(line, stored, line.result().counts(), line.result().own()));
    }
    tally.add(outcome);
    tally.add(change);
    progress.changed(change);
    progress.done(outcome);
  }

  private void annotate(FoundSource source, Change change, Crew.Turn turn, Progress progress)
      throws SourceRejectedException, IOException {
    progress.changed(change);
    if (settings.isDry()) {
      tally.add(new Outcome.Annotated(source.path(), source.id(), new BriefCounts(0, 0, 0, 0)));
      tally.add(change);
      return;
    }
    SourceDocument document = reader.read(source);
    Pipeline ready = pipeline.get();
    ready.provenance();
    AnnotatedBrief annotated;
    turn.start();
    try {
      annotated = ready.annotate(document);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      if (turn.claim()) {
        reject(
            source,
            document.sha256(),
            "made the program fail (" + failure + "); please report this",
            progress);
      }
      return;
    }
    if (turn.claim()) {
      store(annotated, change, progress);
    }
  }

  private void store(AnnotatedBrief annotated, Change change, Progress progress)
      throws IOException {
    Corpus.StoredFile stored = corpus.write(annotated);
    BriefCounts counts = counts(annotated);
    SourceDocument source = annotated.brief().source();
    state.put(
        annotated(
            line(source.id(), source.path(), source.sha256()),
            stored,
            counts,
            SourceLine.OwnDigests.of(annotated.provenance())));
    Outcome outcome = new Outcome.Annotated(source.path(), source.id(), counts);
    tally.add(outcome);
    tally.add(change);
    progress.done(outcome);
  }

  /** What is known of a source, with its past. */
  private SourceLine line(String id, String path, String sha256) throws IOException {
    List<SourceLine.Earlier> history = new ArrayList<>();
    state
        .byId(id)
        .ifPresent(known -> {
          history.addAll(known.history());
          if (!known.sha256().equals(sha256)) {
            String today = LocalDate.now(ZoneOffset.UTC).toString();
            history.add(new SourceLine.Earlier(known.sha256(), today));
          }
        });
    SourceLine.Result none = new SourceLine.Result(null, null, null, 0, null, false);
    return new SourceLine(id, path, sha256, freshness.making(), none, history);
  }

  private static SourceLine annotated(
      SourceLine line, Corpus.StoredFile stored, BriefCounts counts, SourceLine.OwnDigests own) {
    return new SourceLine(
        line.id(),
        line.path(),
        line.sha256(),
        line.making(),
        new SourceLine.Result(null, counts, stored.sha256(), stored.bytes(), own, false),
        line.history());
  }

  private void giveUp(FoundSource source, Progress progress) {
    try {
      reject(
          source,
          reader.digest(source),
          "took longer than " + settings.deadline().toSeconds() + " s (see --brief-timeout)",
          progress);
    } catch (SourceRejectedException rejection) {
      reject(source, "", rejection.getMessage(), progress);
    }
  }

  /** A rejection is remembered, so that it is not tried again before something changes. */
  private void reject(FoundSource source, String sha256, String reason, Progress progress) {
    if (!sha256.isEmpty() && !settings.isDry()) {
      try {
        SourceLine line = line(source.id(), source.path(), sha256);
        state.put(
            new SourceLine(
                line.id(),
                line.path(),
                sha256,
                line.making(),
                new SourceLine.Result(reason, null, null, 0, null, false),
                line.history()));
      } catch (IOException failure) {
        throw new CorpusNotWritableException(corpus.folder(), failure);
      }
    }
    Outcome outcome = new Outcome.Rejected(source.path(), reason);
    tally.add(outcome);
    progress.done(outcome);
  }

  private static BriefCounts counts(AnnotatedBrief annotated) {
    return new BriefCounts(
        annotated.brief().items().size(),
        annotated.sentences().stream().mapToInt(each -> each.tokens().size()).sum(),
        annotated.mentions().size(),
        (int)
            annotated.sectors().values().stream()
                .filter(SectorDecision.Abstained.class::isInstance)
                .count());
  }
}
