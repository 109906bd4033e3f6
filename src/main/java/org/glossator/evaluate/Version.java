package org.glossator.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.ProjectDataException;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.CorpusJson;
import org.glossator.corpus.RunFile;

/** Opens what may be compared: a corpus, a folder of brief files, or the record of a run. */
public final class Version {
  private Version() {}

  /**
   * The corpus at a path.
   *
   * @param path a folder, or {@code <corpus>/runs/<run>.json}
   * @throws ProjectDataException if there is none, or if the run's briefs were replaced since
   */
  public static Corpus open(Path path) {
    if (!Files.isRegularFile(path)) {
      return Corpus.open(path);
    }
    RunFile run = read(path);
    Path folder = path.toAbsolutePath().normalize().getParent().getParent();
    Corpus corpus = Corpus.open(folder);
    List<String> problems = new ArrayList<>();
    for (RunFile.BriefEntry brief : run.briefs()) {
      if (!corpus.ids().contains(brief.id())) {
        problems.add(path + ": brief " + brief.id() + " is no longer in " + folder);
      } else if (!run.provenance().equals(ofTheMachine(corpus.read(brief.id()).provenance()))) {
        problems.add(
            path
                + ": brief "
                + brief.id()
                + " was annotated again by another version since; keep a corpus for each run that"
                + " is to be compared");
      }
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    return corpus;
  }

  private static RunFile read(Path path) {
    try {
      return CorpusJson.mapper().readValue(path.toFile(), RunFile.class);
    } catch (IOException failure) {
      throw new ProjectDataException(
          path
              + ": is no record of a run ("
              + failure.getMessage().lines().findFirst().orElse("")
              + ")");
    }
  }

  /** Decisions are laid over single briefs, whatever the run. */
  private static SortedMap<String, String> ofTheMachine(SortedMap<String, String> provenance) {
    SortedMap<String, String> result = new TreeMap<>(provenance);
    result.remove("decisions");
    return result;
  }
}
