package org.glossator.train.tagging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.tag.encoder.EncodedText;
import org.glossator.tag.encoder.WordSplitter;
import org.glossator.train.text.TaggedLine;
import org.glossator.train.text.TaggedLineParser;
import org.glossator.train.text.TaggedMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  @Test
  void wordsOfMentionsAreLabelledByPlace() {
    TaggedLine line = line("{C:BYD}-made {T:lithium iron phosphate batteries} by {O:China Centre}");
    List<Span> words = new WordSplitter().split(line.text(), new Span(0, line.text().length()));
    assertArrayEquals(
        new int[] {8, 0, 0, 9, 10, 10, 11, 0, 1, 3}, ExampleMaker.labels(words, line.mentions()));
  }

  @Test
  void aMentionCutByTheEndOfAPartKeepsItsWordsThere() {
    TaggedLine line = line("a {C:B C D}");
    List<Span> words = new WordSplitter().split(line.text(), new Span(0, 5));
    assertArrayEquals(new int[] {0, 5, 7}, ExampleMaker.labels(words, line.mentions()));
  }

  @Test
  void replacedNamesKeepTheirSpans() {
    NamePool pool = new NamePool(Map.of(EntityType.COMPANY, List.of("Voltreon")));
    LineVariation variation = new LineVariation(pool, new VariationRates(0, 1, 0, 0, 0));
    TaggedLine varied =
        variation.vary(line("{C:Huawei} and {C:Huawei} sell {T:chips}"), new Random(1));
    assertEquals("Voltreon and Voltreon sell chips", varied.text());
    assertEquals(
        List.of("Voltreon", "Voltreon", "chips"),
        varied.mentions().stream().map(mention -> mention.span().of(varied.text())).toList());
  }

  @Test
  void namesAreReplacedByNamesOfTheSameForm() {
    NamePool pool =
        new NamePool(
            Map.of(EntityType.TECHNOLOGY, List.of("5G", "robots", "graphene", "big data", "芯片")));
    assertEquals(Optional.of("robots"), pool.other("chips", EntityType.TECHNOLOGY, new Random(1)));
    assertEquals(Optional.of("5G"), pool.other("AI", EntityType.TECHNOLOGY, new Random(1)));
    assertEquals(
        Optional.of("graphene"), pool.other("lidar", EntityType.TECHNOLOGY, new Random(1)));
    assertEquals(Optional.of("芯片"), pool.other("人工智能", EntityType.TECHNOLOGY, new Random(1)));
    assertEquals(Optional.empty(), pool.other("Huawei", EntityType.COMPANY, new Random(1)));
    assertEquals(
        "Jiangyin Photonics", NamePool.join("Jiangyin Haolun Bearings", "Nanyu Photonics"));
  }

  @Test
  void pluralsAreMadeOfWhatIsCountedElsewhere() {
    NamePool pool =
        new NamePool(
            Map.of(
                EntityType.TECHNOLOGY, List.of("language model", "large models", "steel alloy")));
    Random random = new Random(1);
    List<String> others =
        IntStream.range(0, 20)
            .mapToObj(_ -> pool.other("chips", EntityType.TECHNOLOGY, random).orElseThrow())
            .distinct()
            .sorted()
            .toList();
    assertEquals(List.of("language models", "large models"), others);
  }

  @Test
  void gazetteersGiveTheirUnambiguousNames(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("companies.tsv"),
        """
        # a legend
        id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote
        c:apple\tCOMPANY\tApple Inc.\tApple? | 苹果公司\tcapital\t\t\t
        """);
    Files.writeString(folder.resolve("blocklist.tsv"), "surface\ttype\ttechnology\n");
    assertEquals(
        Set.of("Apple Inc.", "苹果公司"), GazetteerNames.readFolder(folder).get(EntityType.COMPANY));
  }

  @Test
  void headlinesCapitaliseAllButSmallWords() {
    assertEquals(
        "The State of China’s 5G and Chips",
        LineVariation.headline("the state of China’s 5G and chips"));
    assertEquals("STRASSE", LineVariation.capitals("strasse"));
    assertEquals("straße", LineVariation.capitals("straße"));
  }

  @Test
  void batchesHoldEveryExampleOnceWithinTheLimit() {
    List<TrainingExample> examples =
        IntStream.range(1, 30).mapToObj(ExamplesTest::example).toList();
    List<Batch> batches = Batch.shuffled(examples, 60, new Random(3));
    assertEquals(29, batches.stream().mapToInt(batch -> batch.examples().size()).sum());
    assertTrue(batches.stream().allMatch(batch -> batch.examples().size() * batch.length() <= 60));
    assertNotEquals(batches, Batch.shuffled(examples, 60, new Random(4)));
  }

  @Test
  void rates() {
    RateSchedule schedule = new RateSchedule(new LearningRates(1, 0.5, 8), 3, 100, 0);
    assertEquals(1, schedule.highest("encoder.layer.2.output.dense.bias"));
    assertEquals(0.25, schedule.highest("encoder.layer.0.output.dense.bias"));
    assertEquals(0.125, schedule.highest("embeddings.LayerNorm.bias"));
    assertEquals(8, schedule.highest("head.bias"));
    assertEquals(4, schedule.getNewValue("head.bias", 5), 1e-6);
    assertEquals(4, schedule.getNewValue("head.bias", 55), 1e-6);
    assertEquals(0, schedule.getNewValue("head.bias", 100), 1e-6);
    RateSchedule goneOn = new RateSchedule(new LearningRates(1, 0.5, 8), 3, 100, 50);
    assertEquals(4, goneOn.getNewValue("head.bias", 5), 1e-6);
  }

  @Test
  void strictScoresCountSpanAndType() {
    TaggedMention company = new TaggedMention(new Span(0, 3), EntityType.COMPANY);
    TaggedMention organisation = new TaggedMention(new Span(0, 3), EntityType.ORGANISATION);
    TaggedMention longer = new TaggedMention(new Span(5, 9), EntityType.COMPANY);
    StrictScore score = StrictScore.of(List.of(organisation, longer), List.of(company, longer));
    assertEquals(new StrictScore(1, 2, 2), score);
    assertEquals(0.5, score.f1());
    assertEquals(0, StrictScore.NONE.f1());
  }

  private static TaggedLine line(String marked) {
    return ((TaggedLineParser.Result.Parsed) TaggedLineParser.parse(1, marked)).line();
  }

  private static TrainingExample example(int length) {
    return new TrainingExample(
        new EncodedText(List.of(), new int[length], new int[length], new int[0]), new float[0][]);
  }
}
