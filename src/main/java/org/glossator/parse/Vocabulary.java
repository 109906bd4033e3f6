package org.glossator.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.glossator.ProjectDataException;

/** The phrases that mark parts of a document. */
final class Vocabulary {
  private static final String RESOURCE = "vocabulary.tsv";
  private static final String ANY = "…";
  private static final int LONGEST_LEAD = 3;
  private static final int LONGEST_TAIL = 4;
  private static final Set<String> NUMBER_WORDS =
      Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** A listed phrase. */
  record Entry(Term term, boolean strong) {}

  private final Map<String, Map<Term, Entry>> whole = new HashMap<>();
  private final Map<String, Map<Term, Entry>> led = new HashMap<>();
  private final Map<String, Map<Term, Entry>> trailed = new HashMap<>();

  private Vocabulary(BufferedReader reader) throws IOException {
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line, number, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
  }

  /**
   * Reads the vocabulary of this package.
   *
   * @throws ProjectDataException if lines of it are wrong
   */
  static Vocabulary load() {
    try (InputStream stream = Vocabulary.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new ProjectDataException(RESOURCE + " is missing from the program");
      }
      return new Vocabulary(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", failure);
    }
  }

  /** Reads a vocabulary from lines, for tests. */
  static Vocabulary of(BufferedReader reader) throws IOException {
    return new Vocabulary(reader);
  }

  private void add(String line, int number, List<String> problems) {
    List<String> cells = Arrays.asList(line.split("\t", -1));
    Optional<Term> term =
        Arrays.stream(Term.values()).filter(each -> each.name().equals(cells.getFirst())).findAny();
    if (cells.size() != 3
        || term.isEmpty()
        || !Set.of("strong", "weak").contains(cells.get(1))
        || !cells.get(2).equals(cells.get(2).strip().toLowerCase(Locale.ROOT))
        || cells.get(2).isEmpty()) {
      problems.add(
          RESOURCE
              + ", line "
              + number
              + ": found \""
              + line
              + "\"; expected term, strong or weak, and a phrase in lower case, with tabs between");
      return;
    }
    Entry entry = new Entry(term.orElseThrow(), cells.get(1).equals("strong"));
    String phrase = cells.get(2);
    if (phrase.startsWith(ANY)) {
      put(led, phrase.substring(ANY.length()).strip(), entry);
    } else if (phrase.endsWith(ANY)) {
      put(trailed, phrase.substring(0, phrase.length() - ANY.length()).strip(), entry);
    } else {
      put(whole, phrase, entry);
    }
  }

  private static void put(Map<String, Map<Term, Entry>> map, String phrase, Entry entry) {
    map.computeIfAbsent(phrase, _ -> new EnumMap<>(Term.class)).put(entry.term(), entry);
  }

  /**
   * The entry for a phrase, the longest listed wording first.
   *
   * @param phrase as {@link Wording#normalise} makes it
   */
  Optional<Entry> find(String phrase, Predicate<Term> wanted) {
    Optional<Entry> exact = pick(whole.get(phrase), wanted);
    if (exact.isPresent()) {
      return exact;
    }
    String[] words = phrase.split(" ", LONGEST_LEAD + LONGEST_TAIL + 3);
    String counted = String.join(" ", Arrays.stream(words).map(Vocabulary::counted).toList());
    Optional<Entry> found = pick(whole.get(counted), wanted);
    for (int lead = 1; found.isEmpty() && lead <= LONGEST_LEAD && lead < words.length; lead++) {
      found = pick(led.get(afterWords(counted, lead)), wanted);
    }
    for (int tail = 1; found.isEmpty() && tail <= LONGEST_TAIL && tail < words.length; tail++) {
      found =
          pick(
              trailed.get(String.join(" ", Arrays.asList(words).subList(0, words.length - tail))),
              wanted);
    }
    return found;
  }

  private static Optional<Entry> pick(Map<Term, Entry> entries, Predicate<Term> wanted) {
    return entries == null
        ? Optional.empty()
        : entries.values().stream().filter(entry -> wanted.test(entry.term())).findFirst();
  }

  private static String afterWords(String phrase, int count) {
    int index = 0;
    for (int word = 0; word < count; word++) {
      index = phrase.indexOf(' ', index) + 1;
    }
    return phrase.substring(index);
  }

  private static String counted(String word) {
    boolean digits = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    return digits || NUMBER_WORDS.contains(word) ? "#" : word;
  }
}
