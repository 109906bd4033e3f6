package org.glossator.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glossator.EntityType;
import org.glossator.SourceDocument;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.BriefFile.MentionEntry;
import org.glossator.corpus.BriefFile.SourceEntry;
import org.glossator.corpus.Corpus;
import org.glossator.parse.BriefParser;
import org.glossator.pipeline.GoldSources;
import org.glossator.tokenise.Tokeniser;

/**
 * Runs one tagger over the texts of gold on one thread. Writes what it found as a corpus, which
 * {@code glossator evaluate} scores, and beside it {@code speed.json}: seconds of loading, tokens a
 * second after one warming pass (glossator's tokens, whatever the tagger), peak memory.
 *
 * <p>Arguments: {@code peer=corenlp|annie|glossator|glossator-without-encoder gold=FOLDER
 * texts=FOLDER,FOLDER labels=FILE out=FOLDER seconds=N}.
 */
public final class RunPeer {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RunPeer() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> given = new TreeMap<>();
    for (String each : arguments) {
      given.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    String name = given.get("peer");
    Path out = Path.of(given.get("out"));
    List<Path> folders = Stream.of(given.get("texts").split(",")).map(Path::of).toList();
    List<SourceDocument> texts =
        GoldSources.find(Corpus.open(Path.of(given.get("gold"))), folders).found();
    LabelMap labels =
        LabelMap.read(
            Path.of(given.get("labels")), name.startsWith("glossator") ? "glossator" : name);

    long start = System.nanoTime();
    Peer peer = peer(name, out);
    double loading = seconds(start);

    Corpus corpus = Corpus.create(out);
    for (SourceDocument text : texts) {
      corpus.write(file(text, mentions(peer, text, labels), peer.version()));
    }
    Speed speed = speed(peer, texts, Double.parseDouble(given.getOrDefault("seconds", "15")));
    ObjectNode measured = MAPPER.createObjectNode();
    measured.put("peer", name).put("version", peer.version());
    measured.put("texts", texts.size()).put("tokens", speed.tokens());
    measured.put("loadingSeconds", loading).put("passes", speed.passes());
    measured.put("tokensPerSecond", speed.tokensPerSecond());
    measured.put("tokensPerProcessorSecond", speed.tokensPerProcessorSecond());
    measured.put("peakMegabytes", peakMegabytes());
    MAPPER
        .writerWithDefaultPrettyPrinter()
        .writeValue(out.resolve("speed.json").toFile(), measured);
  }

  private static Peer peer(String name, Path out) throws IOException {
    Path models = Path.of("models/tagging");
    Path gazetteers = Path.of("seeds/gazetteers");
    return switch (name) {
      case "corenlp" -> new CoreNlpPeer();
      case "annie" -> new AnniePeer();
      case "glossator" -> new OwnPeer(gazetteers, models, "glossator");
      case "glossator-without-encoder" ->
          new OwnPeer(gazetteers, out.resolve("no-encoder"), "glossator without the encoder");
      default -> throw new IllegalArgumentException("no peer is called " + name);
    };
  }

  /** Every mark whose label means one of our types. */
  private static List<MentionEntry> mentions(Peer peer, SourceDocument source, LabelMap labels) {
    List<MentionEntry> mentions = new ArrayList<>();
    String text = source.text();
    for (Labelled each : peer.mark(source)) {
      Optional<EntityType> type = labels.type(each.label());
      if (type.isPresent()) {
        mentions.add(
            new MentionEntry(
                text.codePointCount(0, each.span().start()),
                text.codePointCount(0, each.span().end()),
                type.get().name(),
                each.span().of(text),
                null,
                null,
                1,
                List.of()));
      }
    }
    return mentions;
  }

  private static BriefFile file(
      SourceDocument source, List<MentionEntry> mentions, String version) {
    TreeMap<String, String> provenance = new TreeMap<>();
    provenance.put("peer", version);
    return new BriefFile(
        BriefFile.SCHEMA,
        source.id(),
        BriefFile.CODE_POINT,
        new SourceEntry(source.path(), source.sha256()),
        null,
        null,
        null,
        List.of(),
        List.of(),
        mentions,
        List.of(),
        provenance,
        List.of(),
        List.of(),
        source.text());
  }

  private record Speed(
      int tokens, int passes, double tokensPerSecond, double tokensPerProcessorSecond) {}

  /**
   * After the first pass, which found the mentions, it warms up and is then timed, both as long.
   */
  private static Speed speed(Peer peer, List<SourceDocument> texts, double least) {
    int tokens = 0;
    for (SourceDocument text : texts) {
      tokens +=
          new Tokeniser()
              .tokenise(new BriefParser().parse(text)).stream()
                  .mapToInt(each -> each.tokens().size())
                  .sum();
    }
    long warming = System.nanoTime();
    while (seconds(warming) < least) {
      texts.forEach(peer::mark);
    }
    int passes = 0;
    long start = System.nanoTime();
    long processor = processorTime();
    do {
      texts.forEach(peer::mark);
      passes++;
    } while (seconds(start) < least);
    double all = (double) tokens * passes;
    return new Speed(
        tokens, passes, all / seconds(start), all / ((processorTime() - processor) / 1e9));
  }

  /**
   * Nanoseconds of the whole process; other than the clock, hardly longer where others work too.
   */
  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** The largest resident size so far, where the system tells it (Linux); else 0. */
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
        .filter(each -> each.startsWith("VmHWM:"))
        .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) / 1000)
        .findFirst()
        .orElse(0);
  }
}
