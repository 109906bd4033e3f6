package org.glossator.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The processor time that an item costs, by its share in the whole, in milliseconds of one core.
 * Processor time, not elapsed time: it can be measured on a busy machine.
 */
@EnabledIfSystemProperty(
    named = "glossator.benchmark",
    matches = "true",
    disabledReason = "a benchmark: -Dglossator.benchmark=true")
class ThroughputTest {
  /** 100 items a second on two cores. */
  private static final double MOST_MILLISECONDS = 20;

  private static final int EVERY = 8;

  @Test
  void anItemCostsLessThanTwentyMilliseconds() {
    Path taxonomy = Path.of("seeds/sectors/taxonomy.yaml");
    Path gazetteers = Path.of("seeds/gazetteers");
    Taxonomy sectors = Taxonomy.read(taxonomy);
    SectorHints hints = SectorHints.read(gazetteers, sectors);
    OnnxEmbedder embedder = OnnxEmbedder.load();
    List<TrainingItem> all = TrainingItems.read(Path.of("seeds/sectors/items"), sectors).items();
    List<TrainingItem> entries =
        all.stream().filter(item -> !item.text().comment().isEmpty()).toList();
    List<TrainingItem> mixed =
        all.stream().filter(item -> Math.floorMod(item.id().hashCode(), EVERY) == 0).toList();
    TrainedSectorClassifier classifier =
        TrainedSectorClassifier.load(Path.of("models/sectors/best-1"), taxonomy, gazetteers, 0.9);

    report("names in an item", mixed, item -> ItemText.of(item, hints));
    report("embedding", mixed, item -> embedder.embed(ItemText.of(item, hints).embedded()));
    report(
        "embedding of a main entry",
        entries,
        item -> embedder.embed(ItemText.of(item, hints).embedded()));
    double whole =
        report(
            "whole decision",
            mixed,
            item -> classifier.classify(item.text().headline(), item.text().whole()));
    assertThat(whole).isLessThan(MOST_MILLISECONDS);
  }

  private static double report(String what, List<TrainingItem> items, Consumer<TrainingItem> work) {
    items.stream().limit(items.size() / 3).forEach(work);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    items.stream().skip(items.size() / 3).forEach(work);
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    double milliseconds = spent / 1e6 / (items.size() - items.size() / 3);
    System.out.printf(
        Locale.ROOT,
        "%-28s %6.2f ms an item: %5.0f a second on two cores%n",
        what,
        milliseconds,
        2000 / milliseconds);
    return milliseconds;
  }
}
