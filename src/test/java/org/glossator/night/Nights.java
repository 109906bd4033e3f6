package org.glossator.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glossator.AnnotatedBrief;
import org.glossator.Brief;
import org.glossator.Mention;
import org.glossator.SectorDecision;
import org.glossator.SectorScore;
import org.glossator.Sentence;
import org.glossator.SpareThreads;
import org.glossator.classify.SectorClassifier;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.Tables;
import org.glossator.corpus.state.CorpusState;
import org.glossator.corpus.state.Provenances;
import org.glossator.parse.BriefParser;
import org.glossator.pipeline.Batch;
import org.glossator.pipeline.BatchResult;
import org.glossator.pipeline.BatchSettings;
import org.glossator.pipeline.Pipeline;
import org.glossator.pipeline.Progress;
import org.glossator.pipeline.StopSignal;
import org.glossator.pipeline.Surroundings;
import org.glossator.read.FoundSources;
import org.glossator.read.SourceFinder;
import org.glossator.read.SourceReader;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.tag.Tagger;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.tag.standard.Taggers;
import org.glossator.tokenise.Tokeniser;

/** Runs nights in a folder: sources in {@code in}, gazetteers in {@code names}. */
final class Nights {
  static final String HEADER = "id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote\n";

  private static final Tokeniser TOKENISER = new Tokeniser();

  private final Path folder;
  private final Path out;
  private BatchSettings settings = BatchSettings.of(2);
  private Progress progress = _ -> {};
  private StopSignal stop = new StopSignal();
  private java.util.function.UnaryOperator<Tagger> attack = tagger -> tagger;
  private int loads;

  Nights(Path folder, String out) {
    this.folder = folder;
    this.out = folder.resolve(out);
  }

  Nights with(BatchSettings other) {
    settings = other;
    return this;
  }

  Nights with(Progress other, StopSignal signal) {
    progress = other;
    stop = signal;
    return this;
  }

  Nights attackedBy(java.util.function.UnaryOperator<Tagger> other) {
    attack = other;
    return this;
  }

  static BatchSettings deadline(int threads, Duration deadline) {
    return new BatchSettings(threads, deadline, false, _ -> true);
  }

  /** How often a pipeline was loaded. */
  int loads() {
    return loads;
  }

  Path out() {
    return out;
  }

  Path source(String name, String text) {
    return write(folder.resolve("in").resolve(name), text);
  }

  Path names(String lines) {
    return write(folder.resolve("names").resolve("companies.tsv"), HEADER + lines);
  }

  static Path write(Path path, String text) {
    try {
      Files.createDirectories(path.getParent());
      return Files.writeString(path, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  FoundSources found() {
    return new SourceFinder().find(List.of(folder.resolve("in")));
  }

  BatchResult run() throws IOException, InterruptedException {
    return run(found());
  }

  BatchResult run(FoundSources found) throws IOException, InterruptedException {
    Corpus corpus = Corpus.create(out);
    try (CorpusState state = CorpusState.load(out)) {
      BatchResult result =
          new Batch(
                  pipeline(),
                  surroundings(),
                  new SourceReader(1 << 20),
                  corpus,
                  state,
                  settings,
                  SpareThreads.NONE)
              .run(found, List.of(folder.resolve("in").toString()), progress, stop);
      if (!settings.isDry()) {
        state.compact();
        Provenances.retain(state);
        if (!result.changes().isEmpty()) {
          new Tables(corpus).write();
        }
      }
      return result;
    }
  }

  private Supplier<Pipeline> pipeline() {
    Pipeline[] loaded = new Pipeline[1];
    return () -> {
      synchronized (loaded) {
        if (loaded[0] == null) {
          loads++;
          Gazetteer gazetteer = Gazetteer.load(List.of(folder.resolve("names")), List.of());
          Tagger tagger =
              new SourceTagger(
                  List.of(new GazetteerSource(gazetteer)),
                  Taggers.rules(gazetteer),
                  new PrecedenceMerge());
          loaded[0] =
              new Pipeline(
                  new BriefParser(),
                  TOKENISER,
                  attack.apply(tagger),
                  new Undecided(),
                  Taggers.names(gazetteer),
                  "test");
        }
        return loaded[0];
      }
    };
  }

  private Surroundings surroundings() throws IOException {
    return new Surroundings(digest(folder.resolve("names")).toString(), "none");
  }

  /** Files below the folder with their content, for comparison. */
  static SortedMap<String, String> digest(Path folder) throws IOException {
    SortedMap<String, String> result = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("runs") && !name.startsWith(".lock") && !name.equals("report.html")) {
          result.put(name, hash(Files.readAllBytes(file)));
        }
      }
    }
    return result;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static String brief(String name, String sentence) {
    return name
        + " brief\n1. A measure\nAt a glance: "
        + sentence
        + "\nIssuing body: MIIT\nDate: May 2, 2024\n";
  }

  String stored(String id) throws IOException {
    return Files.readString(out.resolve("briefs").resolve(id + ".json"), StandardCharsets.UTF_8);
  }

  AnnotatedBrief annotated(String id) {
    return Corpus.open(out).readBrief(id);
  }

  /** Files nothing: sectors play no part here. */
  private static final class Undecided implements SectorClassifier {
    @Override
    public SortedMap<String, SectorDecision> classify(
        Brief brief, List<Sentence> sentences, List<Mention> mentions) {
      SortedMap<String, SectorDecision> result = new TreeMap<>();
      brief
          .items()
          .forEach(item ->
              result.put(
                  item.id(),
                  new SectorDecision.Abstained(
                      List.of(new SectorScore("automotive", 0.1)), List.of())));
      return result;
    }

    @Override
    public SortedMap<String, String> provenance() {
      return new TreeMap<>();
    }
  }
}
