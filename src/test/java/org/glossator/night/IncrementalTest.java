package org.glossator.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.glossator.Brief;
import org.glossator.Change;
import org.glossator.ChangeReason;
import org.glossator.EntityType;
import org.glossator.Mention;
import org.glossator.Sentence;
import org.glossator.corpus.state.CorpusState;
import org.glossator.corpus.state.SourceLine;
import org.glossator.pipeline.BatchResult;
import org.glossator.pipeline.BatchSettings;
import org.glossator.pipeline.StopSignal;
import org.glossator.read.FoundSources;
import org.glossator.tag.Tagger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTest {
  private static final String BYD = "c:byd\tCOMPANY\tBYD\t\texact\t\t\t\n";
  private static final String SANY = "c:sany\tCOMPANY\tSany\t\texact\t\t\t\n";

  @TempDir private Path folder;
  private Nights nights;

  @BeforeEach
  void threeBriefs() {
    nights = new Nights(folder, "out");
    nights.names(BYD + SANY);
    nights.source("one.txt", Nights.brief("One", "BYD sells cars."));
    nights.source("two.txt", Nights.brief("Two", "Sany sells cranes."));
    nights.source("three.txt", Nights.brief("Three", "Nobody sells anything to Great Wall."));
  }

  @Test
  void leavesEverythingAloneOnAQuietNight() throws Exception {
    assertThat(nights.run().changes())
        .extracting(Change::reason)
        .containsOnly(ChangeReason.NEW)
        .hasSize(3);
    SortedMap<String, String> first = Nights.digest(nights.out());
    int loads = nights.loads();
    BatchResult second = nights.run();
    assertThat(second.changes()).isEmpty();
    assertThat(second.run().outcomes()).hasSize(3);
    assertThat(Nights.digest(nights.out())).isEqualTo(first);
    assertThat(nights.loads()).as("no pipeline is loaded").isEqualTo(loads);
  }

  @Test
  void givesARunTheSameIdWhateverWasThereBefore() throws Exception {
    String first = nights.run().run().id();
    assertThat(nights.run().run().id()).isEqualTo(first);
    assertThat(new Nights(folder, "other").run().run().id()).isEqualTo(first);
  }

  @Test
  void annotatesAChangedTextAndKeepsItsHistory() throws Exception {
    nights.run();
    String before = line("one").sha256();
    nights.source("one.txt", Nights.brief("One", "BYD and Sany sell cars."));
    assertThat(nights.run().changes())
        .extracting(Change::briefId, Change::reason)
        .containsExactly(tuple("one", ChangeReason.TEXT));
    assertThat(companies("one")).containsExactly("c:byd", "c:sany");
    assertThat(line("one").history())
        .extracting(SourceLine.Earlier::sha256)
        .containsExactly(before);
  }

  @Test
  void annotatesOnlyBriefsInWhichAChangedAliasOccurs() throws Exception {
    nights.run();
    nights.names(BYD + SANY.replace("Sany\t\t", "Sany\tGreat Wall\t"));
    BatchResult second = nights.run();
    assertThat(second.changes())
        .extracting(Change::briefId, Change::reason, Change::cause)
        .containsExactly(tuple("three", ChangeReason.GAZETTEER, "names/companies.tsv c:sany"));
    assertSameAsFresh();
    assertThat(nights.run().changes()).isEmpty();
  }

  @Test
  void renewsLineNumbersWithoutAnnotating() throws Exception {
    nights.run();
    nights.names("c:kuka\tCOMPANY\tKuka\t\texact\t\t\t\n" + BYD + SANY);
    assertThat(nights.attackedBy(Unused::new).run().changes())
        .extracting(Change::reason)
        .containsOnly(ChangeReason.RENUMBERED);
    assertThat(nights.stored("two")).contains("\"line\":4");
    assertSameAsFresh();
  }

  /** Rejects every brief that it is asked to tag. */
  private record Unused(Tagger tagger) implements Tagger {
    @Override
    public List<Mention> tag(Brief brief, List<Sentence> sentences) {
      throw new IllegalStateException("nothing is to be tagged");
    }

    @Override
    public SortedMap<String, String> provenance() {
      return tagger.provenance();
    }
  }

  @Test
  void removesMentionsOfARemovedEntry() throws Exception {
    nights.run();
    nights.names(BYD);
    assertThat(nights.run().changes())
        .extracting(Change::briefId, Change::cause)
        .containsExactly(tuple("two", "names/companies.tsv c:sany"));
    assertThat(companies("two")).isEmpty();
    assertSameAsFresh();
  }

  @Test
  void keepsTheIdOfARenamedSource() throws Exception {
    nights.run();
    Files.move(folder.resolve("in/one.txt"), folder.resolve("in/first.txt"));
    BatchResult second = nights.run();
    assertThat(second.changes())
        .extracting(Change::briefId, Change::reason)
        .containsExactly(tuple("one", ChangeReason.RENAMED));
    assertThat(nights.annotated("one").brief().source().path()).endsWith("in/first.txt");
    assertThat(second.vanished()).isEmpty();
    assertThat(nights.run().changes()).isEmpty();
  }

  @Test
  void marksVanishedSourcesAndTakesThemBack() throws Exception {
    nights.run();
    String text = Files.readString(folder.resolve("in/one.txt"));
    Files.delete(folder.resolve("in/one.txt"));
    assertThat(nights.run().vanished()).singleElement().asString().endsWith("in/one.txt");
    assertThat(line("one").result().vanished()).isTrue();
    assertThat(nights.out().resolve("briefs/one.json")).exists();
    nights.source("one.txt", text);
    assertThat(nights.run().changes()).isEmpty();
    assertThat(line("one").result().vanished()).isFalse();
  }

  @Test
  void marksNothingWhereTheWholeFolderIsGone() throws Exception {
    nights.run();
    Files.move(folder.resolve("in"), folder.resolve("elsewhere"));
    BatchResult second = nights.run();
    assertThat(second.vanished()).isEmpty();
    assertThat(second.run().outcomes()).hasSize(1);
  }

  @Test
  void makesAMissingOrAlteredBriefAnew() throws Exception {
    nights.run();
    SortedMap<String, String> first = Nights.digest(nights.out());
    Files.delete(nights.out().resolve("briefs/one.json"));
    Files.writeString(nights.out().resolve("briefs/two.json"), "half");
    assertThat(nights.run().changes())
        .extracting(Change::briefId, Change::reason)
        .containsExactly(tuple("one", ChangeReason.OUTPUT), tuple("two", ChangeReason.OUTPUT));
    assertThat(Nights.digest(nights.out())).isEqualTo(first);
  }

  @Test
  void takesOverBriefsThatNobodyRemembers() throws Exception {
    nights.run();
    SortedMap<String, String> first = Nights.digest(nights.out());
    Files.delete(nights.out().resolve("state/sources.jsonl"));
    assertThat(nights.run().changes()).isEmpty();
    assertThat(Nights.digest(nights.out())).isEqualTo(first);
  }

  @Test
  void forgetsATornLineOnly() throws Exception {
    nights.run();
    SortedMap<String, String> first = Nights.digest(nights.out());
    Path sources = nights.out().resolve("state/sources.jsonl");
    List<String> lines = Files.readAllLines(sources);
    Files.delete(sources);
    Nights.write(
        nights.out().resolve("state/journal.jsonl"),
        lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(2).substring(0, 40));
    Files.delete(nights.out().resolve("briefs/two.json"));
    nights.run();
    assertThat(Nights.digest(nights.out())).isEqualTo(first);
  }

  @Test
  void resumesAStoppedRunWithTheSameBytes() throws Exception {
    for (int number = 0; number < 20; number++) {
      nights.source("generated-" + number + ".txt", GeneratedBriefs.text(number));
    }
    StopSignal stop = new StopSignal();
    BatchResult first = new Nights(folder, "stopped").with(_ -> stop.give(), stop).run();
    assertThat(first.isStopped()).isTrue();
    assertThat(first.run().outcomes()).hasSizeBetween(1, 10);
    BatchResult second = new Nights(folder, "stopped").run();
    assertThat(second.changes()).hasSize(23 - first.run().outcomes().size());
    nights.run();
    assertThat(Nights.digest(folder.resolve("stopped"))).isEqualTo(Nights.digest(nights.out()));
  }

  @Test
  void givesTheSameBytesForThreadsOrdersAndShards() throws Exception {
    for (int number = 0; number < 12; number++) {
      nights.source("generated-" + number + ".txt", GeneratedBriefs.text(number));
    }
    nights.run();
    SortedMap<String, String> expected = Nights.digest(nights.out());
    for (int threads : new int[] {1, 5}) {
      FoundSources found = nights.found();
      List<org.glossator.read.FoundSource> shuffled = new ArrayList<>(found.sources());
      Collections.shuffle(shuffled, new Random(threads));
      Nights other = new Nights(folder, "threads-" + threads).with(BatchSettings.of(threads));
      other.run(new FoundSources(shuffled, List.of(), List.of()));
      assertThat(Nights.digest(other.out())).isEqualTo(expected);
    }
    for (int part = 0; part < 3; part++) {
      int shard = part;
      new Nights(folder, "shards")
          .with(
              new BatchSettings(
                  1,
                  java.time.Duration.ofMinutes(1),
                  false,
                  source -> Math.floorMod(source.id().hashCode(), 3) == shard))
          .run();
    }
    assertThat(Nights.digest(folder.resolve("shards"))).isEqualTo(expected);
  }

  @Test
  void writesNothingOnADryRun() throws Exception {
    nights.run();
    SortedMap<String, String> first = Nights.digest(nights.out());
    nights.source("four.txt", Nights.brief("Four", "BYD again."));
    nights.source("two.txt", Nights.brief("Two", "Changed."));
    BatchResult dry =
        nights.with(new BatchSettings(1, java.time.Duration.ofMinutes(1), true, _ -> true)).run();
    assertThat(dry.changes())
        .extracting(Change::briefId, Change::reason)
        .containsExactly(tuple("four", ChangeReason.NEW), tuple("two", ChangeReason.TEXT));
    assertThat(Nights.digest(nights.out())).isEqualTo(first);
  }

  private List<String> companies(String id) {
    return nights.annotated(id).mentions().stream()
        .filter(each -> each.type() == EntityType.COMPANY)
        .map(each -> each.entity().id())
        .toList();
  }

  private void assertSameAsFresh() throws IOException, InterruptedException {
    Nights fresh = new Nights(folder, "fresh");
    fresh.run();
    SortedMap<String, String> expected = Nights.digest(fresh.out());
    assertThat(Nights.digest(nights.out())).isEqualTo(expected);
  }

  private SourceLine line(String id) throws IOException {
    try (CorpusState state = CorpusState.load(nights.out())) {
      return state.byId(id).orElseThrow();
    }
  }
}
