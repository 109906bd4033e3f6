package org.glossator.tag.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.glossator.Brief;
import org.glossator.Mention;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.TagSamples;
import org.glossator.tag.corenlp.StockModel;
import org.glossator.tag.corenlp.StockSource;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.tag.pattern.PatternSource;
import org.junit.jupiter.api.Test;

/** The contract that every source and the whole tagger keep, on the shipped gazetteers. */
class TaggersTest {
  private static final Gazetteer GAZETTEER =
      Gazetteer.load(List.of(Path.of("seeds/gazetteers")), List.of());

  private static final List<CandidateSource> SOURCES =
      List.of(
          new GazetteerSource(GAZETTEER),
          new PatternSource(GAZETTEER.places()),
          new StockSource(new StockModel()));

  private static final SourceTagger TAGGER =
      new SourceTagger(SOURCES, Taggers.rules(GAZETTEER), new PrecedenceMerge());

  private static final String TEXT =
      """
      The Ministry of Industry and Information Technology (MIIT) will help BYD and Tesla build EVs.
      Krausmann Antriebstechnik GmbH, a maker of gearboxes, sued Volkswagen’s unit in Stuttgart.
      In Hefei the MIIT praised industrial robots of Siasun Robotics Co., Ltd. and Peking University.
      工业和信息化部办公厅关于人形机器人的通知
      """;

  @Test
  void everySourceStaysInsideTheTextAndRepeatsItself() {
    for (String text : List.of(TEXT, randomText(7), randomText(8), "x", "（", "The ")) {
      Brief brief = TagSamples.brief(text);
      List<Sentence> sentences = TagSamples.sentences(brief);
      for (CandidateSource source : SOURCES) {
        List<Candidate> once = source.candidates(brief, sentences);
        assertThat(source.candidates(brief, sentences)).as(source.name()).isEqualTo(once);
        for (Candidate candidate : once) {
          assertThat(candidate.span().strip(text)).as(source.name()).isEqualTo(candidate.span());
        }
      }
    }
  }

  @Test
  void mentionsAscendWithoutOverlap() {
    for (int seed = 0; seed < 20; seed++) {
      Brief brief = TagSamples.brief(randomText(seed));
      Span previous = new Span(0, 0);
      for (Mention mention : TAGGER.tag(brief, TagSamples.sentences(brief))) {
        assertThat(mention.span().start()).isGreaterThanOrEqualTo(previous.end());
        previous = mention.span();
      }
    }
  }

  @Test
  void theOrderOfSourcesAndThreadsDoNotMatter() throws Exception {
    Brief brief = TagSamples.brief(TEXT);
    List<Sentence> sentences = TagSamples.sentences(brief);
    List<Mention> expected = TAGGER.tag(brief, sentences);
    List<CandidateSource> reversed = new ArrayList<>(SOURCES);
    Collections.reverse(reversed);
    SourceTagger other =
        new SourceTagger(reversed, Taggers.rules(GAZETTEER), new PrecedenceMerge());
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<Mention>>> results = new ArrayList<>();
      for (int round = 0; round < 8; round++) {
        SourceTagger tagger = round % 2 == 0 ? other : TAGGER;
        results.add(threads.submit(() -> tagger.tag(brief, sentences)));
      }
      for (Future<List<Mention>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void findsKnownAndUnknownNames() {
    Brief brief = TagSamples.brief(TEXT);
    List<Mention> mentions = TAGGER.tag(brief, TagSamples.sentences(brief));
    assertThat(TagSamples.shown(brief, mentions))
        .contains(
            "ORGANISATION Ministry of Industry and Information Technology",
            "ORGANISATION MIIT",
            "COMPANY BYD",
            "COMPANY Tesla",
            "TECHNOLOGY EVs",
            "COMPANY Krausmann Antriebstechnik GmbH",
            "COMPANY Volkswagen",
            "TECHNOLOGY industrial robots",
            "COMPANY Siasun Robotics Co., Ltd.",
            "ORGANISATION Peking University",
            "ORGANISATION 工业和信息化部办公厅");
    assertThat(mentions.get(1).entity()).isEqualTo(mentions.getFirst().entity());
  }

  @Test
  void provenanceNamesEveryGazetteerAndTheModel() {
    assertThat(TAGGER.provenance())
        .containsKeys("gazetteer/gazetteers/organisations.tsv", "model/" + StockSource.MODEL);
    assertThat(TAGGER.provenance().values()).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
  }

  private static String randomText(int seed) {
    List<String> pieces =
        List.of(
            "MIIT",
            "Ministry of",
            "Finance",
            "(",
            ")",
            "BYD",
            "Co., Ltd.",
            "AI",
            "chips",
            "’s",
            "🚗",
            "工业和信息化部",
            "电池",
            "the",
            "and",
            ",",
            "Group",
            "University",
            "robots",
            "\n",
            "- ");
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("Start");
    for (int index = 0; index < 200; index++) {
      text.append(random.nextInt(5) == 0 ? "" : " ");
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
