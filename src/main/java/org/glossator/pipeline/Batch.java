package org.glossator.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.AnnotatedBrief;
import org.glossator.BriefCounts;
import org.glossator.Outcome;
import org.glossator.Run;
import org.glossator.SectorDecision;
import org.glossator.SourceRejectedException;
import org.glossator.corpus.Corpus;
import org.glossator.read.FoundSource;
import org.glossator.read.FoundSources;
import org.glossator.read.SourceReader;

/** Runs the pipeline over many sources; one bad source never stops the others. */
public final class Batch {
  private final Pipeline pipeline;
  private final SourceReader reader;
  private final Corpus corpus;
  private final int threads;

  /**
   * @param threads platform threads that annotate, at least 1
   */
  public Batch(Pipeline pipeline, SourceReader reader, Corpus corpus, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, found " + threads);
    }
    this.pipeline = pipeline;
    this.reader = reader;
    this.corpus = corpus;
    this.threads = threads;
  }

  /**
   * Annotates and stores all sources.
   *
   * @throws InterruptedException if the thread is interrupted; what is stored by then is whole
   */
  public Run run(FoundSources found, Progress progress) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>(found.rejected());
    found.rejected().forEach(progress::done);
    ThreadFactory names = Thread.ofPlatform().name("annotate-", 1).factory();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, names)) {
      List<Future<Outcome>> futures = new ArrayList<>();
      for (FoundSource source : found.sources()) {
        futures.add(
            pool.submit(() -> {
              Outcome outcome = annotate(source);
              progress.done(outcome);
              return outcome;
            }));
      }
      try {
        for (Future<Outcome> future : futures) {
          outcomes.add(future.get());
        }
      } catch (ExecutionException failure) {
        pool.shutdownNow();
        throw new IllegalStateException(failure.getCause());
      } catch (InterruptedException interruption) {
        pool.shutdownNow();
        throw interruption;
      }
    }
    outcomes.sort(Comparator.comparing(Outcome::path));
    return new Run(id(pipeline.provenance(), outcomes), pipeline.provenance(), outcomes);
  }

  private Outcome annotate(FoundSource source) {
    try {
      AnnotatedBrief annotated = pipeline.annotate(reader.read(source));
      corpus.write(annotated);
      return new Outcome.Annotated(source.path(), source.id(), counts(annotated));
    } catch (SourceRejectedException rejection) {
      return new Outcome.Rejected(source.path(), rejection.getMessage());
    } catch (IOException failure) {
      return new Outcome.Rejected(
          source.path(),
          "cannot be stored: " + failure.getClass().getSimpleName() + " " + failure.getMessage());
    } catch (RuntimeException | StackOverflowError failure) {
      return new Outcome.Rejected(
          source.path(), "made the program fail (" + failure + "); please report this");
    }
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

  private static String id(SortedMap<String, String> provenance, List<Outcome> outcomes) {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, String> entry : provenance.entrySet()) {
      all.append(entry.getKey()).append('=').append(entry.getValue()).append('\n');
    }
    outcomes.forEach(each -> all.append(each).append('\n'));
    return DigestUtils.sha256Hex(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
