package org.glossator.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.SourceRejectedException;
import org.glossator.corpus.state.CorpusState;
import org.glossator.corpus.state.SourceLine;
import org.glossator.read.FoundSource;
import org.glossator.read.SourceReader;

/**
 * Gives every source the id under which the corpus knows it. A source at a new path is a known one
 * if its text, or its id, is that of one whose path is gone.
 */
final class SourceIdentities {
  private final CorpusState state;
  private final SourceReader reader;
  private final Map<String, SourceLine> goneByDigest = new HashMap<>();
  private final Set<String> goneIds = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  SourceIdentities(CorpusState state, SourceReader reader) {
    this.state = state;
    this.reader = reader;
  }

  /** The same sources in the same order, under the ids of the corpus. */
  List<FoundSource> resolve(List<FoundSource> found) {
    Set<String> paths = new HashSet<>();
    found.forEach(each -> paths.add(each.path()));
    for (SourceLine line : state.lines()) {
      if (paths.contains(line.path())) {
        taken.add(line.id());
      } else {
        goneIds.add(line.id());
        goneByDigest.putIfAbsent(line.sha256(), line);
      }
    }
    List<FoundSource> result = new ArrayList<>();
    for (FoundSource source : found) {
      String id = state.byPath(source.path()).map(SourceLine::id).orElseGet(() -> id(source));
      taken.add(id);
      goneIds.remove(id);
      result.add(source.as(id));
    }
    return result;
  }

  private String id(FoundSource source) {
    Optional<SourceLine> namesake = state.byId(source.id()).filter(this::isGone);
    if (namesake.isPresent() && isSamePlace(namesake.get(), source)) {
      return source.id();
    }
    Optional<SourceLine> twin =
        digest(source)
            .map(goneByDigest::get)
            .filter(this::isGone)
            .filter(each -> isSamePlace(each, source));
    if (twin.isPresent()) {
      return twin.get().id();
    }
    if (!taken.contains(source.id()) && state.byId(source.id()).isEmpty()) {
      return source.id();
    }
    String digest = DigestUtils.sha256Hex(source.path().getBytes(StandardCharsets.UTF_8));
    return source.id() + "-" + digest.substring(0, 12);
  }

  private boolean isGone(SourceLine line) {
    return goneIds.contains(line.id());
  }

  /** Whether the known source left its place, or its place is only spelled otherwise. */
  private static boolean isSamePlace(SourceLine line, FoundSource source) {
    try {
      int mark = source.line().isPresent() ? line.path().lastIndexOf('#') : -1;
      Path old = Path.of(mark < 0 ? line.path() : line.path().substring(0, mark));
      return !Files.exists(old) || Files.isSameFile(old, source.file());
    } catch (IOException | InvalidPathException failure) {
      return true;
    }
  }

  private Optional<String> digest(FoundSource source) {
    if (goneByDigest.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.digest(source));
    } catch (SourceRejectedException failure) {
      return Optional.empty();
    }
  }
}
