package org.glossator.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.AnnotatedBrief;
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
import org.glossator.Section;
import org.glossator.SectorDecision;
import org.glossator.SectorScore;
import org.glossator.SourceDocument;
import org.glossator.Span;
import org.glossator.corpus.Corpus;

/**
 * Briefs for tests from marked text: a line is an item; its first sentence, up to a bar, is the
 * headline; {@code {C:c:byd:0.8:BYD}} is a company of confidence 0.8.
 */
public final class ReviewBriefs {
  private static final Pattern MARK = Pattern.compile("\\{([OCT]):([^{}]*?):([0-9.]+):([^{}]*)}");
  private static final Map<String, EntityType> TYPES =
      Map.of("O", EntityType.ORGANISATION, "C", EntityType.COMPANY, "T", EntityType.TECHNOLOGY);

  private ReviewBriefs() {}

  public static AnnotatedBrief brief(String id, String marked) {
    StringBuilder text = new StringBuilder("A brief\n");
    List<Mention> mentions = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    TreeMap<String, SectorDecision> sectors = new TreeMap<>();
    for (String line : marked.strip().split("\n", -1)) {
      int start = text.length();
      int bar = line.indexOf('|');
      int headline = append(text, line.substring(0, bar), mentions);
      text.append('\n');
      int body = text.length();
      int end = append(text, line.substring(bar + 1), mentions);
      text.append('\n');
      String item = "main-" + (items.size() + 1);
      Span headlineSpan = new Span(start, headline);
      items.add(
          new Item(
              item,
              ItemKind.MAIN,
              new Span(start, end),
              headlineSpan,
              List.of(
                  new Role(RoleType.HEADLINE, headlineSpan),
                  new Role(RoleType.BULLET, new Span(body, end))),
              ItemFacts.NONE));
      SectorScore first = new SectorScore("automotive", 0.6);
      sectors.put(
          item,
          new SectorDecision.Assigned(
              first,
              List.of(),
              List.of(first, new SectorScore("energy", 0.3), new SectorScore("aerospace", 0.1)),
              List.of()));
    }
    SourceDocument source =
        new SourceDocument(
            id, id + ".txt", DigestUtils.sha256Hex(text.toString()), text.toString());
    Brief brief =
        new Brief(
            source,
            Layout.FLAT,
            Optional.of(new Span(0, 7)),
            Optional.empty(),
            List.of(new Section("main", new Span(8, text.length()))),
            items);
    return new AnnotatedBrief(brief, List.of(), mentions, sectors, new TreeMap<>());
  }

  private static int append(StringBuilder text, String marked, List<Mention> mentions) {
    Matcher matcher = MARK.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      text.append(marked, at, matcher.start());
      int start = text.length();
      text.append(matcher.group(4));
      String surface = matcher.group(4);
      EntityType type = TYPES.get(matcher.group(1));
      String entity =
          matcher.group(2).isEmpty()
              ? "new:" + type.name().toLowerCase(Locale.ROOT) + ":" + surface
              : matcher.group(2);
      double confidence = Double.parseDouble(matcher.group(3));
      mentions.add(
          new Mention(
              new Span(start, text.length()),
              type,
              new Entity(entity, surface),
              confidence,
              List.of(new Evidence.ModelScore("crf/1", type.name(), confidence))));
      at = matcher.end();
    }
    text.append(marked.substring(at));
    return text.length();
  }

  /** A corpus of briefs {@code a}, {@code b} … */
  public static Corpus corpus(Path folder, String... marked) throws IOException {
    Corpus corpus = Corpus.create(folder);
    for (int index = 0; index < marked.length; index++) {
      corpus.write(brief(String.valueOf((char) ('a' + index)), marked[index]));
    }
    return corpus;
  }
}
