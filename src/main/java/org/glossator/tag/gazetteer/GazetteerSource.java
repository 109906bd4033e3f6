package org.glossator.tag.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;
import org.glossator.tag.text.AlignedText;
import org.glossator.tag.text.TaggedRanges;
import org.glossator.tag.text.Words;

/** Listed names with their variants by rule. Ambiguous surfaces are tentative. Thread-safe. */
public final class GazetteerSource implements CandidateSource {
  private static final double REVIEWED = 0.98;
  private static final double NAME = 0.95;
  private static final double TECHNOLOGY = 0.88;
  private static final double AMBIGUOUS = 0.5;

  private final Gazetteer gazetteer;
  private final List<GazetteerEntry> entries;
  private final int[] firsts;
  private final SurfaceIndex index;

  private record ListedName(GazetteerEntry entry, Surface surface) {}

  public GazetteerSource(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    entries = gazetteer.entries();
    firsts = gazetteer.firsts();
    index = gazetteer.listedIndex();
  }

  @Override
  public String name() {
    return "gazetteer";
  }

  @Override
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    String text = brief.text();
    TaggedRanges ranges = TaggedRanges.of(brief);
    AlignedText aligned = AlignedText.of(text, ranges.barriers());
    List<Candidate> found = new ArrayList<>();
    Map<Span, Boolean> titles = new HashMap<>();
    index.match(
        text,
        aligned,
        (span, number) ->
            ranges
                .around(span)
                .ifPresent(range -> {
                  boolean isTitleCase =
                      titles.computeIfAbsent(range, each -> Words.isTitleCase(text, each));
                  found.add(candidate(text, range, span, isTitleCase, listed(number)));
                }));
    return found;
  }

  @Override
  public SortedMap<String, String> provenance() {
    return gazetteer.digests();
  }

  private ListedName listed(int surface) {
    int line = ListedNames.line(firsts, surface);
    GazetteerEntry entry = entries.get(line);
    return new ListedName(entry, entry.surfaces().get(surface - firsts[line]));
  }

  private static Candidate candidate(
      String text, Span range, Span span, boolean isTitleCase, ListedName listed) {
    GazetteerEntry entry = listed.entry();
    Span whole =
        switch (entry.type()) {
          case COMPANY -> NameExtension.ofCompany(text, span, range.end(), isTitleCase);
          case ORGANISATION -> NameExtension.ofOrganisation(text, span, range.end());
          case TECHNOLOGY -> span;
        };
    boolean isTentative = listed.surface().isAmbiguous() && whole.equals(span);
    Evidence hit =
        new Evidence.GazetteerHit(
            entry.file(),
            entry.line(),
            entry.entity().id(),
            listed.surface().text(),
            rule(text, span, whole, listed.surface()),
            confidence(entry, isTentative));
    boolean isOffice = !whole.equals(span) && Words.isHan(text.charAt(whole.end() - 1));
    return new Candidate(
        whole,
        entry.type(),
        isOffice ? Identities.of(entry.type(), whole.of(text)) : entry.entity(),
        isTentative ? Standing.TENTATIVE : entry.standing(),
        List.of(hit));
  }

  private static String rule(String text, Span span, Span whole, Surface surface) {
    if (!whole.equals(span)) {
      return "suffix";
    }
    String written = span.of(text);
    if (written.equals(surface.text())) {
      return "listed";
    }
    return written.equalsIgnoreCase(surface.text()) ? "case" : "variant";
  }

  private static double confidence(GazetteerEntry entry, boolean isTentative) {
    if (isTentative) {
      return AMBIGUOUS;
    }
    if (entry.standing() == Standing.REVIEWED) {
      return REVIEWED;
    }
    return entry.type() == EntityType.TECHNOLOGY ? TECHNOLOGY : NAME;
  }
}
