package org.glossator.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.ProjectDataException;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.Corpus;

/**
 * Writes the results from what {@code evaluation/run} measured: {@code main MEASUREMENTS TEMPLATE
 * OUT}, in the project folder.
 */
public final class MakeResults {
  private static final List<String> PEERS =
      List.of("glossator", "glossator-without-encoder", "corenlp", "annie");

  private MakeResults() {}

  public static void main(String[] arguments) throws IOException {
    try {
      make(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    } catch (ProjectDataException failure) {
      PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
      failure.problems().forEach(err::println);
      System.exit(2);
    }
  }

  /**
   * @throws ProjectDataException if a measurement cannot be read, or the template names what was
   *     not measured
   */
  static void make(Path measurements, Path template, Path out) throws IOException {
    String page =
        new ResultsPage()
            .fill(Files.readString(template, StandardCharsets.UTF_8), values(measurements));
    AtomicFile.write(out, page.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> values(Path folder) {
    Measurements measured = new Measurements(folder);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("machine", measured.fields("machine.json"));
    values.put("all", measured.evaluation("all/evaluation.json"));
    values.put("samples", measured.evaluation("samples/evaluation.json"));
    values.put("real", measured.evaluation("real/evaluation.json"));
    values.put("taggers", measured.taggers("taggers.txt"));
    values.put("baseline", Measurements.card(Path.of("models/sectors/baseline-1/card.md")));
    values.put("best", Measurements.card(Path.of("models/sectors/best-1/card.md")));
    values.put("sectorVersions", measured.comparison("sectors/comparison.json"));
    values.put("one", measured.fields("one.json"));
    values.put("corpus", measured.fields("corpus.json"));
    values.put("tokens", tokens(Corpus.open(folder.resolve("corpus"))));
    values.put("scoring", measured.fields("scoring.json"));
    values.put("peers", peers(measured));
    return values;
  }

  private static int tokens(Corpus corpus) {
    return corpus.ids().stream().mapToInt(each -> corpus.read(each).tokens().size()).sum();
  }

  private static List<Map<String, Object>> peers(Measurements measured) {
    List<Map<String, Object>> peers = new ArrayList<>();
    for (String name : PEERS) {
      Map<String, Object> speed = measured.fields("peers/" + name + "/speed.json");
      Map<String, Object> apart = measured.evaluation("peers/" + name + "-apart/evaluation.json");
      Map<String, Object> joined = measured.evaluation("peers/" + name + "-joined/evaluation.json");
      if (speed != null && apart != null && joined != null) {
        Map<String, Object> peer = new LinkedHashMap<>(speed);
        peer.put("apart", apart);
        peer.put("joined", joined);
        peers.add(peer);
      }
    }
    return peers;
  }
}
