package org.glossator.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glossator.Brief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Item;
import org.glossator.ItemFacts;
import org.glossator.ItemKind;
import org.glossator.Layout;
import org.glossator.Mention;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.Samples;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.gazetteer.Gazetteer;

/** Briefs, candidates and gazetteers for tests of this package. */
public final class TagSamples {
  private static final String HEADER = "id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote\n";

  private TagSamples() {}

  /** One article whose paragraphs are the lines of the text. */
  public static Brief brief(String text) {
    return brief(text, List.of());
  }

  /** The same with issuing bodies. */
  public static Brief brief(String text, List<String> issuingBodies) {
    List<Role> roles = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        roles.add(new Role(RoleType.PARAGRAPH, new Span(start, start + line.length())));
      }
      start += line.length() + 1;
    }
    List<Span> bodies = issuingBodies.stream().map(body -> span(text, body)).toList();
    Item item =
        new Item(
            "article-1",
            ItemKind.ARTICLE,
            new Span(0, text.length()),
            roles.getFirst().span(),
            roles,
            new ItemFacts(Optional.empty(), bodies, List.of(), List.of()));
    return new Brief(
        Samples.source("sample", text),
        Layout.ARTICLE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(item));
  }

  /** Each paragraph as one sentence, its tokens divided at spaces. */
  public static List<Sentence> sentences(Brief brief) {
    List<Sentence> sentences = new ArrayList<>();
    for (Role role : brief.items().getFirst().roles()) {
      List<Span> tokens = new ArrayList<>();
      int start = role.span().start();
      for (String word : role.span().of(brief.text()).split("(?<=\\s)|(?=[,.()])|(?<=\\()")) {
        Span token = new Span(start, start + word.length()).strip(brief.text());
        if (!token.isEmpty()) {
          tokens.add(token);
        }
        start += word.length();
      }
      sentences.add(new Sentence(role.span(), tokens));
    }
    return sentences;
  }

  public static Span span(String text, String part) {
    int start = text.indexOf(part);
    if (start < 0) {
      throw new IllegalArgumentException("no \"" + part + "\" in \"" + text + "\"");
    }
    return new Span(start, start + part.length());
  }

  public static Candidate candidate(
      String text, String part, EntityType type, Standing standing, String id) {
    Evidence score = new Evidence.ModelScore("test", type.name(), 0.8);
    return new Candidate(span(text, part), type, new Entity(id, part), standing, List.of(score));
  }

  /** A gazetteer of lines "id|type|name|aliases with ; between|case", and blocked surfaces. */
  public static Gazetteer gazetteer(Path folder, List<String> lines, List<String> blocked) {
    StringBuilder names = new StringBuilder(HEADER);
    for (String line : lines) {
      String[] cells = line.split("\\|", -1);
      names
          .append(String.join("\t", cells[0], cells[1], cells[2], cells[3].replace(";", " | ")))
          .append("\t")
          .append(cells[4])
          .append("\t\t\t\n");
    }
    StringBuilder block = new StringBuilder("surface\ttype\tcase\tnote\n");
    blocked.forEach(surface -> block.append(surface).append("\t*\tany\tgeneric\n"));
    write(folder.resolve("names.tsv"), names.toString());
    write(folder.resolve("blocklist.tsv"), block.toString());
    return Gazetteer.load(List.of(folder), List.of());
  }

  public static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** {@code TYPE text} of each. */
  public static List<String> shown(Brief brief, List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> mention.type() + " " + mention.span().of(brief.text()))
        .toList();
  }
}
