package org.glossator.tag.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.glossator.EntityType;
import org.glossator.ProjectDataException;
import org.glossator.prepared.KnownDigests;
import org.glossator.prepared.PackedLines;
import org.glossator.prepared.PreparedFiles;
import org.glossator.tag.Standing;

/**
 * All listed names and blocked surfaces. What searching takes is made anew whenever it is asked
 * for, unless it was prepared. Immutable and thread-safe.
 */
public final class Gazetteer {
  private static final String PREPARED = "gazetteers";

  private final SortedMap<String, String> digests;
  private final List<GazetteerEntry> entries;
  private final List<BlockedSurface> blocked;
  private final SortedMap<String, String> sectors;
  private final Optional<GazetteerTables> tables;

  private Gazetteer(
      SortedMap<String, String> digests,
      List<GazetteerEntry> entries,
      List<BlockedSurface> blocked,
      SortedMap<String, String> sectors,
      Optional<GazetteerTables> tables) {
    this.digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    this.entries = entries;
    this.blocked = blocked;
    this.sectors = sectors;
    this.tables = tables;
  }

  /** As {@link #load(List, List, PreparedFiles)}, with nothing prepared. */
  public static Gazetteer load(List<Path> shipped, List<Path> user) {
    return load(shipped, user, PreparedFiles.none());
  }

  /**
   * Reads every {@code *.tsv} of the folders. A user's entry replaces the shipped entry of equal
   * id.
   *
   * @param prepared where the same gazetteers may lie prepared
   * @throws ProjectDataException with all problems of all files
   */
  public static Gazetteer load(List<Path> shipped, List<Path> user, PreparedFiles prepared) {
    GazetteerReader reader = new GazetteerReader(KnownDigests.of(prepared));
    shipped.forEach(folder -> reader.open(folder, Standing.SHIPPED));
    user.forEach(folder -> reader.open(folder, Standing.REVIEWED));
    Optional<GazetteerTables> tables =
        prepared
            .read(PREPARED, reader.inputs())
            .map(content -> GazetteerTables.read(content.bytes()));
    if (tables.isPresent() && reader.problems().isEmpty()) {
      return new Gazetteer(
          reader.digests(),
          tables.get().entries(),
          tables.get().blockedSurfaces(),
          new TreeMap<>(),
          tables);
    }
    return read(reader);
  }

  private static Gazetteer read(GazetteerReader reader) {
    reader.read();
    if (!reader.problems().isEmpty()) {
      throw new ProjectDataException(reader.problems());
    }
    return new Gazetteer(
        reader.digests(),
        united(reader.entries()),
        List.copyOf(reader.blocked()),
        reader.sectors(),
        Optional.empty());
  }

  /** Writes the shipped gazetteers in the form in which they load fastest. */
  public static void prepare(List<Path> shipped, PreparedFiles files) throws IOException {
    GazetteerReader reader = new GazetteerReader(KnownDigests.of(PreparedFiles.none()));
    shipped.forEach(folder -> reader.open(folder, Standing.SHIPPED));
    files.write(PREPARED, reader.inputs(), "", GazetteerTables.of(read(reader)).written());
  }

  /** In the order of folders, files and lines. */
  public List<GazetteerEntry> entries() {
    return entries;
  }

  public List<BlockedSurface> blocked() {
    return blocked;
  }

  /** SHA-256 of each file, by {@code gazetteer/<folder>/<file>}. */
  public SortedMap<String, String> digests() {
    return digests;
  }

  /** Provinces and cities whose governments are listed. */
  public Set<String> places() {
    return tables
        .<Set<String>>map(ready -> new TreeSet<>(ready.places()))
        .orElseGet(() -> ListedWords.places(entries));
  }

  /** Whether a word in lower case is too common to stand for one company. */
  public Predicate<String> ordinary() {
    return tables
        .<Predicate<String>>map(ready -> word -> ready.words().indexOf(word) >= 0)
        .orElseGet(() -> ordinaryWords()::contains);
  }

  Set<String> ordinaryWords() {
    return ListedWords.ordinary(entries, blocked);
  }

  /** The entries' lines, then those of blocked surfaces. */
  List<ListedLine> lines() {
    if (tables.isPresent()) {
      return tables.get().listedLines();
    }
    List<ListedLine> lines = new ArrayList<>(entries.size() + blocked.size());
    for (GazetteerEntry entry : entries) {
      lines.add(ListedLine.of(entry, sectors.getOrDefault(entry.file() + ":" + entry.line(), "")));
    }
    blocked.forEach(each -> lines.add(ListedLine.of(each)));
    return List.copyOf(lines);
  }

  /** {@link #lines} as they are stored, in UTF-8, each with a line feed behind it. */
  byte[] storedLines() {
    return tables
        .map(GazetteerTables::lines)
        .orElseGet(() -> PackedLines.of(lines().stream().map(ListedLine::store).toList()))
        .bytes();
  }

  /** Number of the first surface of each of the {@link #lines}, and one more. */
  int[] firsts() {
    if (tables.isPresent()) {
      return tables.get().firsts();
    }
    int[] firsts = new int[entries.size() + blocked.size() + 1];
    for (int line = 0; line + 1 < firsts.length; line++) {
      firsts[line + 1] =
          firsts[line] + (line < entries.size() ? entries.get(line).surfaces().size() : 1);
    }
    return firsts;
  }

  /** Finds the entries' surfaces by their rules. */
  SurfaceIndex listedIndex() {
    return tables.map(GazetteerTables::listed).orElseGet(() -> SurfaceIndex.of(items()));
  }

  private List<SurfaceIndex.Item> items() {
    List<SurfaceIndex.Item> items = new ArrayList<>();
    for (GazetteerEntry entry : entries) {
      entry.surfaces().forEach(each -> items.add(new SurfaceIndex.Item(each, entry.type())));
    }
    return items;
  }

  /** Finds the surfaces of all lines in the widest way. */
  SurfaceIndex anyCaseIndex() {
    return tables.map(GazetteerTables::anyCase).orElseGet(this::newAnyCaseIndex);
  }

  private SurfaceIndex newAnyCaseIndex() {
    List<SurfaceIndex.Item> items = new ArrayList<>();
    entries.forEach(entry ->
        entry.surfaces().forEach(each -> items.add(SurfaceIndex.Item.anyCase(each.text()))));
    blocked.forEach(each -> items.add(SurfaceIndex.Item.anyCase(each.surface().text())));
    return SurfaceIndex.of(items);
  }

  /** Finds blocked surfaces, numbered as in {@link #blocked}. */
  SurfaceIndex blockedIndex() {
    return tables.map(GazetteerTables::blocked).orElseGet(this::newBlockedIndex);
  }

  private SurfaceIndex newBlockedIndex() {
    return SurfaceIndex.of(
        blocked.stream()
            .map(each ->
                new SurfaceIndex.Item(each.surface(), each.type().orElse(EntityType.TECHNOLOGY)))
            .toList());
  }

  /** Entries of one id, in several files, are one entity: it bears the name of the first. */
  private static List<GazetteerEntry> united(List<GazetteerEntry> entries) {
    Map<String, GazetteerEntry> first = new HashMap<>();
    for (GazetteerEntry entry : entries) {
      first.merge(entry.entity().id(), entry, Gazetteer::leading);
    }
    List<GazetteerEntry> united = new ArrayList<>();
    for (GazetteerEntry entry : entries) {
      GazetteerEntry leader = first.get(entry.entity().id());
      if (leader.standing() == entry.standing()) {
        united.add(entry.of(leader.entity()));
      }
    }
    return List.copyOf(united);
  }

  private static GazetteerEntry leading(GazetteerEntry first, GazetteerEntry second) {
    return second.standing().compareTo(first.standing()) < 0 ? second : first;
  }
}
