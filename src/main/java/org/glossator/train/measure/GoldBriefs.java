package org.glossator.train.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.SourceDocument;
import org.glossator.Span;
import org.glossator.parse.BriefParser;
import org.glossator.tokenise.Tokeniser;
import org.glossator.train.text.TaggedBriefs;
import org.glossator.train.text.TaggedDocument;
import org.glossator.train.text.TaggedLine;
import org.glossator.train.text.TaggedMention;
import org.glossator.train.text.TaggedText;
import org.glossator.train.text.TaggedTextReader;

/** Reads briefs with known mentions: tagging texts, and briefs with gold beside them. */
public final class GoldBriefs {
  private final Tokeniser tokeniser = new Tokeniser();
  private final BriefParser parser = new BriefParser();

  /** Every document of every tagging text of a folder. */
  public List<GoldBrief> texts(Path folder) {
    List<GoldBrief> briefs = new ArrayList<>();
    for (TaggedText text : new TaggedTextReader().readFolder(folder)) {
      String name = text.source().getFileName().toString().replace(".txt", "");
      int number = 0;
      for (TaggedDocument document : text.documents()) {
        List<TaggedMention> gold = new ArrayList<>();
        Brief brief = TaggedBriefs.of(name + "-" + ++number, document, gold);
        briefs.add(new GoldBrief(name, brief, tokeniser.tokenise(brief), gold, List.of()));
      }
    }
    return briefs;
  }

  /** Every document of every tagging text of a folder, read as a brief; citations do not count. */
  List<GoldBrief> parsed(Path folder) {
    List<GoldBrief> briefs = new ArrayList<>();
    for (TaggedText text : new TaggedTextReader().readFolder(folder)) {
      String name = text.source().getFileName().toString().replace(".txt", "");
      for (TaggedDocument document : text.documents()) {
        briefs.add(parsed(name + "-" + (briefs.size() + 1), document));
      }
    }
    return briefs;
  }

  private GoldBrief parsed(String name, TaggedDocument document) {
    StringBuilder text = new StringBuilder(document.title()).append("\n\n");
    List<TaggedMention> gold = new ArrayList<>();
    for (TaggedLine line : document.lines()) {
      for (TaggedMention mention : line.mentions()) {
        Span span = mention.span();
        gold.add(
            new TaggedMention(
                new Span(text.length() + span.start(), text.length() + span.end()),
                mention.type()));
      }
      text.append(line.text()).append('\n');
    }
    String digest = DigestUtils.sha256Hex(text.toString().getBytes(StandardCharsets.UTF_8));
    Brief brief = parser.parse(new SourceDocument(name, name, digest, text.toString()));
    List<Span> citations =
        brief.items().stream()
            .flatMap(item -> item.roles().stream())
            .filter(role -> role.type() == RoleType.CITATION)
            .map(Role::span)
            .toList();
    return new GoldBrief(name, brief, tokeniser.tokenise(brief), gold, citations);
  }

  /**
   * Briefs of one folder with gold of the same name in another; offsets of gold are code points.
   */
  List<GoldBrief> briefs(Path folder, Path gold) {
    try (Stream<Path> files = Files.list(folder)) {
      List<GoldBrief> briefs = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replaceAll("\\.(?:txt|md)$", "");
        Path json = gold.resolve(name + ".json");
        Path lines = gold.resolve(name + ".jsonl");
        if (Files.exists(json) || Files.exists(lines)) {
          byte[] bytes = Files.readAllBytes(file);
          String text = new String(bytes, StandardCharsets.UTF_8);
          Brief brief =
              parser.parse(
                  new SourceDocument(name, file.toString(), DigestUtils.sha256Hex(bytes), text));
          briefs.add(gold(name, brief, Files.exists(json) ? tree(json) : null, lines));
        }
      }
      return briefs;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private GoldBrief gold(String name, Brief brief, JsonNode tree, Path lines) throws IOException {
    List<TaggedMention> gold = new ArrayList<>();
    List<Span> ignored = new ArrayList<>();
    if (tree != null) {
      tree.path("mentions").forEach(node -> gold.add(mention(brief.text(), node)));
      tree.path("ignored").forEach(node -> ignored.add(span(brief.text(), node)));
    } else {
      for (String line : Files.readAllLines(lines)) {
        JsonNode node = new ObjectMapper().readTree(line);
        if (node.has("ignore")) {
          ignored.add(
              span(
                  brief.text(),
                  node.get("ignore").get(0).asInt(),
                  node.get("ignore").get(1).asInt()));
        } else if (node.has("type")) {
          gold.add(mention(brief.text(), node));
        }
      }
    }
    gold.sort(Comparator.comparing(TaggedMention::span));
    return new GoldBrief(name, brief, tokeniser.tokenise(brief), gold, ignored);
  }

  private static JsonNode tree(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(file));
  }

  private static TaggedMention mention(String text, JsonNode node) {
    return new TaggedMention(
        span(text, node), EntityType.valueOf(node.get("type").asText().toUpperCase(Locale.ROOT)));
  }

  private static Span span(String text, JsonNode node) {
    return span(text, node.get("start").asInt(), node.get("end").asInt());
  }

  private static Span span(String text, int start, int end) {
    return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }
}
