package org.glossator.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.glossator.AnnotatedBrief;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Resolution;

/** Every reviewer's result as a corpus of its own, so that results can be compared like any. */
public final class ReviewerResults {
  private ReviewerResults() {}

  /**
   * Writes, for each reviewer, the briefs on which the reviewer decided something.
   *
   * @return the folders written, one for each reviewer
   */
  public static List<Path> write(Shelf shelf, Decisions decisions, Path folder) throws IOException {
    SortedSet<String> reviewers = new TreeSet<>();
    decisions.active().forEach(each -> reviewers.add(each.author().reviewer()));
    List<Path> written = new ArrayList<>();
    for (String reviewer : reviewers) {
      Path own = folder.resolve(reviewer);
      Corpus corpus = Corpus.create(own);
      Decisions mine = decisions.where(each -> each.author().reviewer().equals(reviewer));
      for (AnnotatedBrief each : shelf.briefs()) {
        String id = each.brief().source().id();
        List<Decision> onBrief = mine.of(id, each.brief().source().sha256());
        if (!onBrief.isEmpty()) {
          corpus.write(Resolution.apply(shelf.whole(id), onBrief).brief());
        }
      }
      written.add(own);
    }
    return written;
  }
}
