package org.glossator.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.glossator.Brief;
import org.glossator.GivenUpException;
import org.glossator.Mention;
import org.glossator.Outcome;
import org.glossator.Sentence;
import org.glossator.corpus.CorpusNotWritableException;
import org.glossator.corpus.state.CorpusLock;
import org.glossator.corpus.state.CorpusLockedException;
import org.glossator.pipeline.BatchResult;
import org.glossator.pipeline.Progress;
import org.glossator.pipeline.StopSignal;
import org.glossator.tag.Tagger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {
  @TempDir private Path folder;
  private Nights nights;

  @BeforeEach
  void threeBriefs() {
    nights = new Nights(folder, "out");
    nights.names("c:byd\tCOMPANY\tBYD\t\texact\t\t\t\n");
    nights.source("bad.txt", Nights.brief("Bad", "TRAP for BYD."));
    nights.source("good.txt", Nights.brief("Good", "BYD sells cars."));
    nights.source("well.txt", Nights.brief("Well", "BYD sells more cars."));
  }

  /** Does something evil to briefs that hold the word TRAP. */
  private record Evil(Tagger tagger, Runnable deed) implements Tagger {
    @Override
    public List<Mention> tag(Brief brief, List<Sentence> sentences) {
      if (brief.text().contains("TRAP")) {
        deed.run();
      }
      return tagger.tag(brief, sentences);
    }

    @Override
    public SortedMap<String, String> provenance() {
      return tagger.provenance();
    }
  }

  @Test
  @Timeout(20)
  void givesUpABriefThatHangsAndGoesOn() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    Nights hanging =
        nights
            .with(Nights.deadline(1, Duration.ofMillis(300)))
            .attackedBy(tagger ->
                new Evil(
                    tagger,
                    () -> {
                      tries.incrementAndGet();
                      long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
                      while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                      }
                    }));
    assertRejected(hanging.run(), "took longer than");
    assertThat(nights.out().resolve("briefs/bad.json")).doesNotExist();
    assertRejected(hanging.run(), "took longer than");
    assertThat(tries).as("not tried again while nothing changed").hasValue(1);
    nights.source("bad.txt", Nights.brief("Bad", "BYD without it."));
    assertThat(hanging.run().run().outcomes()).allMatch(Outcome.Annotated.class::isInstance);
  }

  @Test
  @Timeout(20)
  void endsTheThreadOfABriefThatIsGivenUp() throws Exception {
    AtomicReference<Thread> hanging = new AtomicReference<>();
    Runnable deed =
        () -> {
          hanging.set(Thread.currentThread());
          while (true) {
            GivenUpException.check();
          }
        };
    assertRejected(
        nights
            .with(Nights.deadline(1, Duration.ofMillis(300)))
            .attackedBy(tagger -> new Evil(tagger, deed))
            .run(),
        "took longer than");
    assertThat(hanging.get().join(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void rejectsABriefThatTakesAllMemoryOrStack() throws Exception {
    assertRejected(
        nights
            .attackedBy(tagger ->
                new Evil(
                    tagger,
                    () -> {
                      throw new OutOfMemoryError("Java heap space");
                    }))
            .run(),
        "OutOfMemoryError");
    assertRejected(
        new Nights(folder, "stack")
            .attackedBy(tagger -> new Evil(tagger, IsolationTest::recurse))
            .run(),
        "StackOverflowError");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void recurse() {
    recurse();
  }

  private static void assertRejected(BatchResult result, String reason) {
    assertThat(result.run().outcomes()).hasSize(3);
    assertThat(result.run().outcomes().getFirst())
        .isInstanceOfSatisfying(
            Outcome.Rejected.class, rejected -> assertThat(rejected.reason()).contains(reason));
    assertThat(result.run().outcomes().subList(1, 3)).allMatch(Outcome.Annotated.class::isInstance);
  }

  @Test
  void saysThatTheCorpusFolderVanished() throws IOException {
    for (int number = 0; number < 10; number++) {
      nights.source("generated-" + number + ".txt", GeneratedBriefs.text(number));
    }
    Progress remover =
        _ -> {
          try (Stream<Path> files = Files.walk(nights.out().resolve("briefs"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
              Files.deleteIfExists(file);
            }
          } catch (IOException gone) {
            // Another thread was faster.
          }
        };
    assertThatThrownBy(() ->
            nights
                .with(Nights.deadline(1, Duration.ofMinutes(1)))
                .with(remover, new StopSignal())
                .run())
        .isInstanceOf(CorpusNotWritableException.class)
        .hasMessageContaining("no longer there");
  }

  @Test
  void letsOneRunWriteAtATime() throws Exception {
    Files.createDirectories(nights.out());
    try (CorpusLock held = CorpusLock.take(nights.out(), false)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> CorpusLock.take(nights.out(), false))
          .isInstanceOf(CorpusLockedException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    Nights.write(nights.out().resolve(".lock"), "process 1 on a host that died\n");
    CorpusLock.take(nights.out(), false).close();
  }
}
