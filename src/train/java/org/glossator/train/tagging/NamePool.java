package org.glossator.train.tagging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.glossator.EntityType;
import org.glossator.train.text.TaggedText;

/**
 * Names to put in the place of others: of the same type and the same form, taken from a pool or
 * made by joining two of it.
 */
final class NamePool {
  /** Forms of name that stand in different places of a sentence. */
  enum Form {
    CHINESE,
    ABBREVIATION,
    ONE_WORD,
    PLURAL,
    SEVERAL_WORDS;

    static Form of(String name) {
      if (name.codePoints().anyMatch(Character::isIdeographic)) {
        return CHINESE;
      }
      if (name.length() <= 6
          && name.indexOf(' ') < 0
          && name.equals(name.toUpperCase(Locale.ROOT))) {
        return ABBREVIATION;
      }
      boolean oneWord = name.indexOf(' ') < 0;
      if (name.endsWith("s") && Character.isLowerCase(name.charAt(0))) {
        return PLURAL;
      }
      return oneWord ? ONE_WORD : SEVERAL_WORDS;
    }
  }

  private record Kind(EntityType type, Form form) {}

  private static final double INVENTED = 0.4;

  private final Map<Kind, List<String>> names = new HashMap<>();

  NamePool(Map<EntityType, ? extends Collection<String>> pool) {
    pool.forEach((type, members) ->
        withPlurals(members)
            .forEach(name ->
                names
                    .computeIfAbsent(new Kind(type, Form.of(name)), _ -> new ArrayList<>())
                    .add(name)));
  }

  /**
   * Adds plurals of the names whose last word occurs in the plural elsewhere: countable is what has
   * been counted.
   */
  private static Set<String> withPlurals(Collection<String> members) {
    Set<String> countable = new HashSet<>();
    for (String name : members) {
      if (Form.of(name) == Form.PLURAL) {
        countable.add(lastWord(name.substring(0, name.length() - 1)));
      }
    }
    Set<String> all = new TreeSet<>(members);
    members.stream()
        .filter(name -> countable.contains(lastWord(name)))
        .forEach(name -> all.add(name + "s"));
    return all;
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** The names marked in tagging texts together with further ones. */
  static NamePool of(
      List<TaggedText> texts, Map<EntityType, ? extends Collection<String>> further) {
    Map<EntityType, Collection<String>> pool = new EnumMap<>(EntityType.class);
    for (EntityType type : EntityType.values()) {
      pool.put(type, new TreeSet<>(further.containsKey(type) ? further.get(type) : Set.of()));
    }
    for (TaggedText text : texts) {
      text.lines()
          .forEach(line ->
              line.mentions()
                  .forEach(
                      mention -> pool.get(mention.type()).add(mention.span().of(line.text()))));
    }
    return new NamePool(pool);
  }

  /** Another name for this one; empty where the pool has none of its kind. */
  Optional<String> other(String name, EntityType type, RandomGenerator random) {
    Form form = Form.of(name);
    List<String> candidates = names.getOrDefault(new Kind(type, form), List.of());
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    String chosen = pick(candidates, random);
    boolean joinable = form == Form.SEVERAL_WORDS && type != EntityType.TECHNOLOGY;
    return Optional.of(
        joinable && random.nextDouble() < INVENTED
            ? join(chosen, pick(candidates, random))
            : chosen);
  }

  /** The beginning of the first name and the end of the second. */
  static String join(String first, String second) {
    String beginning = first.substring(0, first.indexOf(' '));
    return beginning + second.substring(second.indexOf(' '));
  }

  private static String pick(List<String> candidates, RandomGenerator random) {
    return candidates.get(random.nextInt(candidates.size()));
  }
}
