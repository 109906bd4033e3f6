package org.glossator.tag.gazetteer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.glossator.EntityType;

/** Looks for entries that are doubled, contradict each other, never fire, or fire too easily. */
public final class GazetteerLint {
  private static final Pattern WORD_GAP = Pattern.compile("[\\s\\u00A0]");

  private static final Pattern EVALUATIVE =
      Pattern.compile(
          "(?:advanced|high-end|innovative|domestic|chinese|key|cutting-edge|modern|emerging)\\s.*",
          Pattern.CASE_INSENSITIVE);

  private final Gazetteer gazetteer;
  private final Map<String, List<Place>> byForm = new TreeMap<>();

  /** What is wrong with an entry. */
  public enum Kind {
    /** A surface of an entity all of whose writings another of its surfaces finds. */
    DUPLICATE,
    /** One surface for entities of different types, none of them marked as ambiguous. */
    TYPE_CLASH,
    /** One surface for several entities of one type, none of them marked as ambiguous. */
    SHADOWED,
    /** The blocklist blocks a surface that is not marked as ambiguous: it never counts. */
    NEVER_FIRES,
    /** A surface of one unit, or of two Latin letters. */
    ONE_CHARACTER,
    /** One word that is matched in any case or found inside another type's names. */
    COMMON_WORD,
    /** A technology that opens with a word which guidelines leave out. */
    EVALUATIVE_WORD
  }

  /**
   * One finding.
   *
   * @param file folder and file name
   * @param line from 1
   * @param message one sentence naming what was found
   */
  public record Finding(Kind kind, String file, int line, String surface, String message) {
    public Finding {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
      return file + ":" + line + ": " + kind.name().toLowerCase(Locale.ROOT) + ": " + message;
    }
  }

  private record Place(GazetteerEntry entry, Surface surface) {}

  public GazetteerLint(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (GazetteerEntry entry : gazetteer.entries()) {
      for (Surface surface : entry.surfaces()) {
        String form = form(surface, entry.type());
        byForm.computeIfAbsent(form, key -> new ArrayList<>(1)).add(new Place(entry, surface));
      }
    }
  }

  /** All findings, by file and line. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    byForm.values().forEach(places -> compare(places, findings));
    findNeverFiring(findings);
    for (GazetteerEntry entry : gazetteer.entries()) {
      entry.surfaces().forEach(surface -> judge(entry, surface, findings));
    }
    findings.sort(
        Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::kind)
            .thenComparing(Finding::message));
    return findings;
  }

  private static void compare(List<Place> places, List<Finding> findings) {
    for (int index = 1; index < places.size(); index++) {
      Place here = places.get(index);
      for (Place earlier : places.subList(0, index)) {
        GazetteerEntry other = earlier.entry();
        String where = other.file() + ":" + other.line() + " (" + other.entity().id() + ")";
        if (other.entity().id().equals(here.entry().entity().id())) {
          if (covers(earlier, here)) {
            findings.add(finding(Kind.DUPLICATE, here, "already stands in " + where));
            break;
          }
        } else if (!here.surface().isAmbiguous()
            && !earlier.surface().isAmbiguous()
            && mayMatchTheSame(here.surface(), earlier.surface())) {
          Kind kind = other.type() == here.entry().type() ? Kind.SHADOWED : Kind.TYPE_CLASH;
          findings.add(finding(kind, here, "is also a firm surface of " + where));
        }
      }
    }
  }

  /** Whether whatever the second surface matches is matched by the first as well. */
  private static boolean covers(Place first, Place second) {
    MatchingForm one = MatchingForm.of(first.surface(), first.entry().type());
    MatchingForm other = MatchingForm.of(second.surface(), second.entry().type());
    CaseRule rule = first.surface().rule();
    BitSet missing = (BitSet) one.capitals().clone();
    missing.andNot(other.capitals());
    boolean isCaseCovered =
        rule == CaseRule.ANY
            || (rule == second.surface().rule()
                && missing.isEmpty()
                && (rule == CaseRule.CAPITAL || one.capitals().equals(other.capitals())));
    return isCaseCovered
        && one.endings().equals(other.endings())
        && (!first.surface().isAmbiguous() || second.surface().isAmbiguous())
        && SurfaceIndex.isDividedAlike(one.stem(), first.surface().text(), second.surface().text());
  }

  /** Abbreviations in capitals and a word in lower case never meet. */
  private static boolean mayMatchTheSame(Surface one, Surface other) {
    return one.text().equals(other.text())
        || (one.rule() != CaseRule.EXACT && other.rule() != CaseRule.EXACT);
  }

  private void findNeverFiring(List<Finding> findings) {
    for (BlockedSurface blocked : gazetteer.blocked()) {
      EntityType type = blocked.type().orElse(EntityType.TECHNOLOGY);
      for (Place place : byForm.getOrDefault(form(blocked.surface(), type), List.of())) {
        if (blocked.blocks(place.entry().type()) && !place.surface().isAmbiguous()) {
          findings.add(
              finding(
                  Kind.NEVER_FIRES,
                  place,
                  "is blocked by " + blocked.file() + ":" + blocked.line()));
        }
      }
    }
  }

  private static void judge(GazetteerEntry entry, Surface surface, List<Finding> findings) {
    Place place = new Place(entry, surface);
    String text = surface.text();
    boolean isLatin = text.chars().allMatch(unit -> unit < 0x80);
    if (!surface.isAmbiguous() && text.length() <= (isLatin ? 2 : 1)) {
      findings.add(finding(Kind.ONE_CHARACTER, place, "is very short"));
    }
    boolean isOneWord = isLatin && !WORD_GAP.matcher(text).find();
    if (!surface.isAmbiguous()
        && isOneWord
        && entry.type() != EntityType.TECHNOLOGY
        && surface.rule() == CaseRule.ANY) {
      findings.add(finding(Kind.COMMON_WORD, place, "is one word that is matched in any case"));
    }
    if (entry.type() == EntityType.TECHNOLOGY && EVALUATIVE.matcher(text).matches()) {
      findings.add(finding(Kind.EVALUATIVE_WORD, place, "opens with a word that is left out"));
    }
  }

  private static String form(Surface surface, EntityType type) {
    return MatchingForm.of(surface, type).stem();
  }

  private static Finding finding(Kind kind, Place place, String message) {
    GazetteerEntry entry = place.entry();
    String surface = place.surface().text();
    return new Finding(kind, entry.file(), entry.line(), surface, "\"" + surface + "\" " + message);
  }
}
