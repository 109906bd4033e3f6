package org.glossator.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.Span;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Verdict;

/**
 * Training items for sectors, from reviewers' filings: JSON lines in the form of {@code
 * seeds/sectors/items}. They quote the briefs; keep them where the briefs may be kept.
 */
public record SectorItems(List<String> lines) {
  /** Name of the file in the user's folder. */
  public static final String FILE = "sector-items.jsonl";

  public SectorItems {
    lines = List.copyOf(lines);
  }

  /** The items whose filing holds and whose text still stands. */
  public static SectorItems of(Shelf shelf, List<Decision> active) {
    List<String> lines = new ArrayList<>();
    for (Decision each : Proposals.filings(active)) {
      Optional<AnnotatedBrief> brief = shelf.brief(each.place().brief());
      brief
          .flatMap(one -> item(one, each))
          .ifPresent(item -> lines.add(line(brief.get(), item, each)));
    }
    return new SectorItems(lines);
  }

  private static Optional<Item> item(AnnotatedBrief brief, Decision decision) {
    Optional<Span> headline =
        Resolution.find(brief, decision.place().sha256(), decision.place().anchor());
    return headline.flatMap(span ->
        brief.brief().items().stream()
            .filter(each -> each.span().contains(span.start()))
            .findFirst());
  }

  private static String line(AnnotatedBrief brief, Item item, Decision decision) {
    if (!(decision.verdict() instanceof Verdict.Filed filed)) {
      throw new IllegalArgumentException(decision.id() + " files nothing");
    }
    String text = brief.brief().text();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", "review-" + brief.brief().source().id() + "-" + item.id());
    line.put("sector", filed.primary());
    line.put("secondary", filed.secondary());
    line.put("headline", item.headline().of(text));
    line.put("text", item.span().of(text).strip());
    line.put("register", "review");
    line.put("hard", false);
    return Json.write(line);
  }

  /** Replaces the file; nothing is written where there are no items. */
  public void write(Path file) throws IOException {
    if (!lines.isEmpty()) {
      AtomicFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
