package org.glossator.tag.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.glossator.prepared.PackedLines;
import org.glossator.prepared.PackedNumbers;
import org.glossator.prepared.PackedStrings;

/**
 * All of a gazetteer in arrays, so that loading is copying: a night's start need not parse and
 * index twenty thousand lines of which a brief names a few dozen. Immutable and thread-safe.
 *
 * @param lines as a corpus remembers them: the entries', then the blocked surfaces'
 * @param reasons of the blocked surfaces
 * @param firsts number of each line's first surface, and one more
 * @param listed finds entries' surfaces by their rules
 * @param anyCase finds the surfaces of all lines in the widest way
 * @param blocked finds blocked surfaces, numbered from 0
 * @param words that are too common to stand for one company
 * @param places whose governments are listed
 */
record GazetteerTables(
    PackedLines lines,
    PackedLines reasons,
    int[] firsts,
    SurfaceIndex listed,
    SurfaceIndex anyCase,
    SurfaceIndex blocked,
    PackedStrings words,
    PackedLines places) {
  static GazetteerTables of(Gazetteer gazetteer) {
    return new GazetteerTables(
        PackedLines.of(gazetteer.lines().stream().map(ListedLine::store).toList()),
        PackedLines.of(gazetteer.blocked().stream().map(BlockedSurface::reason).toList()),
        gazetteer.firsts(),
        gazetteer.listedIndex(),
        gazetteer.anyCaseIndex(),
        gazetteer.blockedIndex(),
        PackedStrings.of(new ArrayList<>(gazetteer.ordinaryWords())),
        PackedLines.of(gazetteer.places()));
  }

  static GazetteerTables read(ByteBuffer bytes) {
    ByteBuffer rest = bytes.duplicate();
    return new GazetteerTables(
        PackedLines.read(rest),
        PackedLines.read(rest),
        PackedNumbers.ints(rest, rest.getInt()),
        SurfaceIndex.read(rest),
        SurfaceIndex.read(rest),
        SurfaceIndex.read(rest),
        PackedStrings.read(rest),
        PackedLines.read(rest));
  }

  ByteBuffer written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream output = new DataOutputStream(bytes)) {
      lines.write(output);
      reasons.write(output);
      output.writeInt(firsts.length);
      PackedNumbers.write(output, firsts);
      listed.write(output);
      anyCase.write(output);
      blocked.write(output);
      words.write(output);
      places.write(output);
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  List<ListedLine> listedLines() {
    return new Lines();
  }

  List<GazetteerEntry> entries() {
    return new Entries();
  }

  List<BlockedSurface> blockedSurfaces() {
    List<BlockedSurface> all = new ArrayList<>(reasons.size());
    int first = lines.size() - reasons.size();
    for (int number = 0; number < reasons.size(); number++) {
      all.add(line(first + number).blocked(reasons.get(number)));
    }
    return List.copyOf(all);
  }

  private ListedLine line(int number) {
    return ListedLine.restore(lines.get(number)).orElseThrow();
  }

  /** Lines are restored when they are asked for. */
  private final class Lines extends AbstractList<ListedLine> implements RandomAccess {
    @Override
    public ListedLine get(int number) {
      return line(number);
    }

    @Override
    public int size() {
      return lines.size();
    }
  }

  /** Entries are made when they are first asked for; two threads may make equal ones. */
  private final class Entries extends AbstractList<GazetteerEntry> implements RandomAccess {
    private final GazetteerEntry[] known = new GazetteerEntry[lines.size() - reasons.size()];

    @Override
    public GazetteerEntry get(int number) {
      if (known[number] == null) {
        known[number] = line(number).entry();
      }
      return known[number];
    }

    @Override
    public int size() {
      return known.length;
    }
  }
}
