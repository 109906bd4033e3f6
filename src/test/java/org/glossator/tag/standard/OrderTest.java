package org.glossator.tag.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.glossator.Brief;
import org.glossator.Mention;
import org.glossator.Samples;
import org.glossator.parse.BriefParser;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tokenise.Tokeniser;
import org.junit.jupiter.api.Test;

/**
 * With all models, results depend neither on the order of briefs and threads nor on earlier briefs.
 */
class OrderTest {
  private static final int THREADS = 4;

  @Test
  void shuffledAndConcurrentRunsGiveTheSame() throws Exception {
    Gazetteer gazetteer = Gazetteer.load(List.of(Path.of("seeds/gazetteers")), List.of());
    SourceTagger tagger = Taggers.standard(gazetteer, Path.of("models/tagging"));
    Map<String, List<Mention>> expected = new HashMap<>();
    List<Brief> briefs = briefs();
    for (Brief brief : briefs) {
      expected.put(brief.source().id(), tag(tagger, brief));
    }
    assertThat(expected.values()).allMatch(mentions -> mentions.size() > 20);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (long seed = 1; seed <= 2; seed++) {
        List<Brief> shuffled = new ArrayList<>(briefs);
        Collections.shuffle(shuffled, new Random(seed));
        List<Callable<List<Mention>>> jobs =
            shuffled.stream()
                .map(brief -> (Callable<List<Mention>>) () -> tag(tagger, brief))
                .toList();
        List<Future<List<Mention>>> results = threads.invokeAll(jobs);
        for (int index = 0; index < results.size(); index++) {
          assertThat(results.get(index).get())
              .isEqualTo(expected.get(shuffled.get(index).source().id()));
        }
      }
    }
  }

  private static List<Mention> tag(SourceTagger tagger, Brief brief) {
    return tagger.tag(brief, new Tokeniser().tokenise(brief));
  }

  private static List<Brief> briefs() throws IOException {
    List<Brief> briefs = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("seeds/briefs"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        briefs.add(
            new BriefParser()
                .parse(Samples.source(file.getFileName().toString(), Files.readString(file))));
      }
    }
    return briefs;
  }
}
