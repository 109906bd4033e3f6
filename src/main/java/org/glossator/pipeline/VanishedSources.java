package org.glossator.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glossator.Outcome;
import org.glossator.corpus.state.CorpusState;
import org.glossator.corpus.state.SourceLine;
import org.glossator.read.FoundSources;

/**
 * Marks known sources that lay under the files and folders given but are no longer there. Nothing
 * is marked under a folder that cannot be read or holds no source at all: that is rather an
 * accident than a wish.
 */
final class VanishedSources {
  private final CorpusState state;
  private final boolean isDry;

  VanishedSources(CorpusState state, boolean isDry) {
    this.state = state;
    this.isDry = isDry;
  }

  /** Paths of all that vanished, in this run or before, ordered. */
  List<String> mark(FoundSources found, List<String> given) throws IOException {
    Set<String> paths = new HashSet<>();
    found.sources().forEach(each -> paths.add(each.path()));
    List<String> vanished = new ArrayList<>();
    for (SourceLine line : state.lines()) {
      boolean isGone =
          !paths.contains(line.path())
              && given.stream().anyMatch(each -> isUnder(line.path(), each))
              && found.rejected().stream()
                  .map(Outcome.Rejected::path)
                  .noneMatch(each -> isUnder(line.path(), each));
      if (isGone) {
        vanished.add(line.path());
        if (!line.result().vanished() && !isDry) {
          state.put(line.vanished(true));
        }
      }
    }
    vanished.sort(null);
    return vanished;
  }

  private static boolean isUnder(String path, String given) {
    return path.startsWith(given)
        && (path.length() == given.length()
            || given.endsWith("/")
            || "/#".indexOf(path.charAt(given.length())) >= 0);
  }
}
