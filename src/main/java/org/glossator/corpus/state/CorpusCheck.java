package org.glossator.corpus.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glossator.ProjectDataException;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.Tables;

/**
 * Checks that a corpus is what its state says: every brief is there, has the bytes that were
 * stored, the form of its schema and spans that quote its text; and the tables hold the briefs.
 */
public final class CorpusCheck {
  private final Corpus corpus;
  private final CorpusState state;

  public CorpusCheck(Corpus corpus, CorpusState state) {
    this.corpus = corpus;
    this.state = state;
  }

  /** All problems, each one sentence; empty where the corpus is sound. */
  public List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    Set<String> ids = new HashSet<>(corpus.ids());
    for (SourceLine line : state.lines()) {
      if (!line.result().isRejected() && !ids.contains(line.id())) {
        problems.add(corpus.briefPath(line.id()) + ": is missing; run annotate again");
      }
    }
    for (String id : corpus.ids()) {
      brief(id, problems);
    }
    boolean isRemembered = Files.exists(state.folder().resolve("derived"));
    if (isRemembered && problems.isEmpty()) {
      problems.addAll(new Tables(corpus).problems());
    }
    return problems;
  }

  private void brief(String id, List<String> problems) throws IOException {
    Path path = corpus.briefPath(id);
    Optional<SourceLine> line = state.byId(id);
    if (line.isPresent()
        && !line.get().result().isRejected()
        && !corpus.stored(id).sha256().equals(line.get().result().sha256())) {
      problems.add(path + ": was altered after it was stored; run annotate again");
    }
    try {
      if (!corpus.read(id).id().equals(id)) {
        problems.add(path + ": names another id than its file");
      }
    } catch (ProjectDataException damaged) {
      problems.addAll(damaged.problems());
    }
  }
}
