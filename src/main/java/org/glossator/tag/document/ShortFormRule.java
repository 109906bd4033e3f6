package org.glossator.tag.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.DocumentRule;
import org.glossator.tag.Standing;

/**
 * Short forms of companies named in full: after {@code Hesai Group}, {@code Hesai} is the same
 * company wherever it stands. Only a distinctive first word counts: four letters or more, in no
 * listed organisation, technology or blocked surface, and nowhere in lower case in the document.
 * Thread-safe.
 */
public final class ShortFormRule implements DocumentRule {
  private static final double CONFIDENCE = 0.8;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern DISTINCTIVE = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]{3,}+");

  private final Predicate<String> ordinary;

  /**
   * @param ordinary whether a word in lower case is too common to stand for one company
   */
  public ShortFormRule(Predicate<String> ordinary) {
    this.ordinary = ordinary;
  }

  @Override
  public List<Candidate> apply(Brief brief, List<Sentence> sentences, List<Candidate> candidates) {
    Map<String, Candidate> fullNames = fullNames(brief.text(), candidates);
    Set<String> wanted = new HashSet<>(fullNames.keySet());
    fullNames.keySet().forEach(word -> wanted.add(word.toLowerCase(Locale.ROOT)));
    Map<String, List<Span>> places = WordPlaces.of(brief, wanted);
    List<Candidate> all = new ArrayList<>(candidates);
    fullNames.forEach((word, full) -> {
      if (!places.containsKey(word.toLowerCase(Locale.ROOT))) {
        for (Span place : places.getOrDefault(word, List.of())) {
          all.add(shortForm(place, full));
        }
      }
    });
    return all;
  }

  private Map<String, Candidate> fullNames(String text, List<Candidate> candidates) {
    Map<String, Candidate> fullNames = new TreeMap<>();
    Set<String> contested = new TreeSet<>();
    for (Candidate candidate : candidates) {
      if (candidate.type() == EntityType.COMPANY && !candidate.isTentative()) {
        String[] words = SPACE.split(candidate.span().of(text));
        if (words.length > 1
            && DISTINCTIVE.matcher(words[0]).matches()
            && !ordinary.test(words[0].toLowerCase(Locale.ROOT))) {
          Candidate earlier = fullNames.putIfAbsent(words[0], candidate);
          if (earlier != null && !earlier.entity().equals(candidate.entity())) {
            if (earlier.standing() == candidate.standing()) {
              contested.add(words[0]);
            } else if (candidate.standing().compareTo(earlier.standing()) < 0) {
              fullNames.put(words[0], candidate);
            }
          }
        }
      }
    }
    fullNames.keySet().removeAll(contested);
    return fullNames;
  }

  private static Candidate shortForm(Span place, Candidate full) {
    Evidence evidence = new Evidence.InDocument("short form", full.span(), CONFIDENCE);
    return new Candidate(
        place, EntityType.COMPANY, full.entity(), Standing.PATTERN, List.of(evidence));
  }
}
