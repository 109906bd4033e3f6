package org.glossator.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glossator.AnnotatedBrief;
import org.glossator.Item;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.CorpusJson;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Resolution;
import org.glossator.corpus.decision.Resolved;

/**
 * Freezes briefs as gold once people have decided everything in them: every item completed and
 * filed, no conflict open, no decision lost.
 */
public final class GoldFreeze {
  private final Shelf shelf;
  private final Decisions decisions;

  /**
   * What became of the briefs.
   *
   * @param frozen ids written, or found to stand there already
   * @param open why others were not, in words
   */
  public record Result(List<String> frozen, List<String> open) {
    public Result {
      frozen = List.copyOf(frozen);
      open = List.copyOf(open);
    }
  }

  public GoldFreeze(Shelf shelf, Decisions decisions) {
    this.shelf = shelf;
    this.decisions = decisions;
  }

  /**
   * Writes what is ready. Gold that stands there with another content is kept, and said so.
   *
   * @param standOff whether to leave out the text, which may be a third party's
   * @param renew whether to replace gold of another content
   */
  public Result freeze(Path folder, boolean standOff, boolean renew) throws IOException {
    Files.createDirectories(folder);
    List<String> frozen = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (AnnotatedBrief lean : shelf.briefs()) {
      String id = lean.brief().source().id();
      List<Decision> own = decisions.of(id, lean.brief().source().sha256());
      if (own.isEmpty()) {
        continue;
      }
      Optional<String> lacking = lacking(lean, own);
      if (lacking.isPresent()) {
        open.add(id + ": " + lacking.get());
        continue;
      }
      byte[] bytes = bytes(Resolution.apply(shelf.whole(id), own).brief(), standOff);
      Path file = folder.resolve(id + ".json");
      if (Files.exists(file) && !renew && !Arrays.equals(Files.readAllBytes(file), bytes)) {
        open.add(id + ": " + file + " is frozen with another content; --renew replaces it");
        continue;
      }
      AtomicFile.write(file, bytes);
      frozen.add(id);
    }
    return new Result(frozen, open);
  }

  private Optional<String> lacking(AnnotatedBrief brief, List<Decision> own) {
    Resolved resolved = Resolution.apply(brief, own);
    List<String> items =
        brief.brief().items().stream()
            .map(Item::id)
            .filter(each ->
                !resolved.completed().containsKey(each) || !resolved.filed().containsKey(each))
            .toList();
    if (brief.brief().items().isEmpty()) {
      return Optional.of("has no items");
    }
    if (!items.isEmpty()) {
      return Optional.of("items not completed and filed: " + String.join(", ", items));
    }
    if (!resolved.lost().isEmpty()) {
      return Optional.of(resolved.lost().size() + " decisions are no longer found in it");
    }
    int conflicts = Agreement.of(List.of(brief), decisions).conflicts().size();
    return conflicts == 0
        ? Optional.empty()
        : Optional.of(conflicts + " conflicts between reviewers are not settled");
  }

  /** Encodes by way of a corpus of one brief, which checks every span. */
  private static byte[] bytes(AnnotatedBrief decided, boolean standOff) throws IOException {
    AnnotatedBrief inItems =
        new AnnotatedBrief(
            decided.brief(),
            decided.sentences(),
            decided.mentions().stream()
                .filter(mention ->
                    decided.brief().items().stream()
                        .anyMatch(each -> each.span().contains(mention.span())))
                .toList(),
            decided.sectors(),
            decided.provenance());
    Path folder = Files.createTempDirectory("glossator-gold");
    String id = decided.brief().source().id();
    try {
      Corpus corpus = Corpus.open(folder);
      corpus.write(inItems);
      BriefFile file = corpus.read(id);
      return CorpusJson.bytes(standOff ? withoutText(file) : file);
    } finally {
      Files.deleteIfExists(folder.resolve(id + ".json"));
      Files.deleteIfExists(folder);
    }
  }

  private static BriefFile withoutText(BriefFile file) {
    return new BriefFile(
        file.schema(),
        file.id(),
        file.offsetUnit(),
        file.source(),
        file.layout(),
        null,
        file.date(),
        file.sections(),
        file.items(),
        file.mentions(),
        file.ignored(),
        file.provenance(),
        List.of(),
        List.of(),
        null);
  }
}
