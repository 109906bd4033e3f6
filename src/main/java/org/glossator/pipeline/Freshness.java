package org.glossator.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.glossator.BriefCounts;
import org.glossator.Change;
import org.glossator.ChangeReason;
import org.glossator.ProjectDataException;
import org.glossator.SourceDocument;
import org.glossator.SourceRejectedException;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.state.CorpusState;
import org.glossator.corpus.state.Provenances;
import org.glossator.corpus.state.SourceLine;
import org.glossator.read.FoundSource;
import org.glossator.read.SourceReader;
import org.glossator.tag.gazetteer.ListedLine;
import org.glossator.tag.gazetteer.NameChanges;

/**
 * Decides what of a corpus is out of date, and why. Where nothing but a gazetteer changed, only
 * briefs in whose text the listed names changed are, found without tagging. Thread-safe.
 */
final class Freshness {
  private static final String CONFIGURATION = "configuration";

  private final Corpus corpus;
  private final CorpusState state;
  private final Provenances provenances;
  private final Surroundings surroundings;
  private final Supplier<Pipeline> pipeline;
  private final SourceReader reader;
  private SourceLine.Making making;
  private final Map<String, NameChanges> nameChanges = new ConcurrentHashMap<>();

  Freshness(
      Corpus corpus,
      CorpusState state,
      Surroundings surroundings,
      Supplier<Pipeline> pipeline,
      SourceReader reader) {
    this.corpus = corpus;
    this.state = state;
    this.provenances = new Provenances(state);
    this.surroundings = surroundings;
    this.pipeline = pipeline;
    this.reader = reader;
  }

  /** Digests of everything that shapes results, by name. */
  SortedMap<String, String> provenance() {
    SortedMap<String, String> result = pipeline.get().provenance();
    result.put(CONFIGURATION, surroundings.configuration());
    return result;
  }

  /** As {@link #provenance}, without loading anything where the corpus remembers it. */
  SortedMap<String, String> knownProvenance() {
    return state.lines().stream()
        .map(SourceLine::making)
        .filter(each -> each.surroundings().equals(surroundings.digest()))
        .findFirst()
        .flatMap(each -> provenances.digests(each.provenance()))
        .orElseGet(this::provenance);
  }

  /** What makes results now; remembered on disk so that a later run can compare. */
  synchronized SourceLine.Making making() throws IOException {
    if (making == null) {
      SortedMap<String, String> now = provenance();
      provenances.store(now, pipeline.get().names()::stored);
      making = new SourceLine.Making(surroundings.digest(), Provenances.key(now));
    }
    return making;
  }

  /**
   * @param sha256 of the source as it is now
   */
  Decision decide(FoundSource source, String sha256) throws SourceRejectedException, IOException {
    Optional<SourceLine> known = state.byId(source.id());
    if (known.isEmpty()) {
      return unknown(source, sha256);
    }
    SourceLine line = known.get();
    if (!line.sha256().equals(sha256)) {
      return annotate(source, ChangeReason.TEXT, "");
    }
    if (!line.result().isRejected() && !isStored(line)) {
      return annotate(source, ChangeReason.OUTPUT, "");
    }
    if (line.making().surroundings().equals(surroundings.digest())) {
      return renamed(source, line);
    }
    return compared(source, line);
  }

  private boolean isStored(SourceLine line) throws IOException {
    Path path = corpus.briefPath(line.id());
    return Files.isRegularFile(path) && Files.size(path) == line.result().bytes();
  }

  private static Decision annotate(FoundSource source, ChangeReason reason, String cause) {
    return new Decision.Annotate(new Change(source.path(), source.id(), reason, cause));
  }

  private static Decision renamed(FoundSource source, SourceLine line) {
    SourceLine there = line.result().vanished() ? line.vanished(false) : line;
    if (line.path().equals(source.path())) {
      return new Decision.Keep(there);
    }
    return new Decision.Renew(
        new SourceLine(
            line.id(), source.path(), line.sha256(), line.making(), there.result(), line.history()),
        new Change(source.path(), source.id(), ChangeReason.RENAMED, line.path()));
  }

  private Decision compared(FoundSource source, SourceLine line)
      throws SourceRejectedException, IOException {
    Optional<SortedMap<String, String>> before = provenances.digests(line.making().provenance());
    if (before.isEmpty()) {
      return annotate(source, ChangeReason.CODE, "what made it is not known");
    }
    SortedMap<String, String> now = provenance();
    Optional<Change> change = change(source, before.get(), now);
    if (change.isPresent()) {
      return new Decision.Annotate(change.get());
    }
    SourceLine renewed = line.with(making());
    if (line.result().isRejected()) {
      return renamed(source, renewed);
    }
    SourceDocument document = reader.read(source);
    SourceLine.OwnDigests own = SourceLine.OwnDigests.of(pipeline.get().provenanceOf(document));
    if (!Objects.equals(own.listedNames(), line.result().own().listedNames())) {
      String entry = changesSince(line).touching(document.text()).orElse("a word of listed names");
      return annotate(source, ChangeReason.GAZETTEER, entry);
    }
    if (!own.equals(line.result().own())) {
      return annotate(source, ChangeReason.DECISIONS, "");
    }
    if (changesSince(line).linesMoved()) {
      return new Decision.Renew(
          renewed, new Change(source.path(), source.id(), ChangeReason.RENUMBERED, ""));
    }
    return renamed(source, renewed);
  }

  private NameChanges changesSince(SourceLine line) {
    return nameChanges.computeIfAbsent(line.making().provenance(), this::changesSince);
  }

  private NameChanges changesSince(String provenance) {
    List<ListedLine> before =
        provenances.names(provenance).stream()
            .map(ListedLine::restore)
            .flatMap(Optional::stream)
            .toList();
    return new NameChanges(before, pipeline.get().names().lines());
  }

  /** The first of code, configuration and models that differs. */
  private static Optional<Change> change(
      FoundSource source, SortedMap<String, String> before, SortedMap<String, String> now) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    TreeMap<ChangeReason, String> reasons = new TreeMap<>();
    for (String key : keys) {
      if (!Objects.equals(before.get(key), now.get(key)) && !Pipeline.isOfGazetteers(key)) {
        switch (key) {
          case "code" -> reasons.put(ChangeReason.CODE, "");
          case CONFIGURATION -> reasons.put(ChangeReason.CONFIGURATION, "");
          default -> reasons.putIfAbsent(ChangeReason.MODEL, key);
        }
      }
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change(
                source.path(), source.id(), reasons.firstKey(), reasons.firstEntry().getValue()));
  }

  /** A brief that nobody remembers is taken over where it is what would be made now. */
  private Decision unknown(FoundSource source, String sha256)
      throws SourceRejectedException, IOException {
    if (Files.isRegularFile(corpus.briefPath(source.id()))) {
      try {
        BriefFile file = corpus.read(source.id());
        SourceDocument document = reader.read(source);
        SortedMap<String, String> now = pipeline.get().provenanceOf(document);
        if (file.source().sha256().equals(sha256)
            && document.text().equals(file.text())
            && file.source().path().equals(source.path())
            && now.equals(file.provenance())) {
          return new Decision.Keep(adopted(file, SourceLine.OwnDigests.of(now)));
        }
      } catch (ProjectDataException damaged) {
        return annotate(source, ChangeReason.OUTPUT, "");
      }
    }
    return annotate(source, ChangeReason.NEW, "");
  }

  private SourceLine adopted(BriefFile file, SourceLine.OwnDigests own) throws IOException {
    Corpus.StoredFile stored = corpus.write(file.renumbered(pipeline.get().names()::line));
    BriefCounts counts =
        new BriefCounts(
            file.items().size(),
            file.tokens().size(),
            file.mentions().size(),
            (int)
                file.items().stream()
                    .filter(each -> each.sector() != null && each.sector().abstained())
                    .count());
    return new SourceLine(
        file.id(),
        file.source().path(),
        file.source().sha256(),
        making(),
        new SourceLine.Result(null, counts, stored.sha256(), stored.bytes(), own, false),
        List.of());
  }
}
