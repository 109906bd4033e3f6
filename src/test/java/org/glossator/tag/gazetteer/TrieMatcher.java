package org.glossator.tag.gazetteer;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.tag.text.AlignedText;
import org.glossator.tag.text.Words;

/**
 * The matcher by Aho-Corasick over the matching form that {@link SurfaceMatcher} replaced: what it
 * must agree with, and what its speed is compared with.
 */
final class TrieMatcher<T> {
  /** Shorter forms must be divided as listed: {@code AI} is not {@code A-I}. */
  private static final int FREELY_DIVIDED = 7;

  private final AhoCorasickDoubleArrayTrie<List<Listed<T>>> trie;
  private final boolean isEmpty;

  private record Listed<T>(Surface surface, MatchingForm form, int separators, T value) {}

  /** One surface with what it stands for. */
  record Item<T>(Surface surface, EntityType type, T value) {}

  TrieMatcher(List<Item<T>> items) {
    TreeMap<String, List<Listed<T>>> byForm = new TreeMap<>();
    for (Item<T> item : items) {
      MatchingForm form = MatchingForm.of(item.surface(), item.type());
      if (!form.stem().isEmpty()) {
        byForm
            .computeIfAbsent(form.stem(), key -> new ArrayList<>(1))
            .add(
                new Listed<>(
                    item.surface(), form, separators(item.surface().text()), item.value()));
      }
    }
    trie = new AhoCorasickDoubleArrayTrie<>();
    isEmpty = byForm.isEmpty();
    if (!isEmpty) {
      trie.build(byForm);
    }
  }

  /** Calls back for every surface that stands in the text; overlapping ones as well. */
  void match(CharSequence text, AlignedText aligned, BiConsumer<Span, T> found) {
    if (isEmpty) {
      return;
    }
    trie.parseText(
        aligned.string(),
        (begin, end, group) -> {
          Span stem = aligned.original(begin, end);
          if (!Words.startsAt(text, stem.start())) {
            return;
          }
          for (Listed<T> listed : group) {
            int last = end + ending(text, aligned, end, listed.form().endings().all());
            if (last >= end && isWrittenAsListed(text, aligned, begin, end, listed)) {
              found.accept(aligned.original(begin, last), listed.value());
            }
          }
        });
  }

  /** Length of the longest ending after which a word ends, or a negative number. */
  private static int ending(CharSequence text, AlignedText aligned, int end, List<String> endings) {
    int longest = Integer.MIN_VALUE;
    for (String ending : endings) {
      int last = end + ending.length();
      if (ending.length() > longest
          && continues(aligned, end, ending)
          && Words.endsAt(text, aligned.original(last - 1, last).end())) {
        longest = ending.length();
      }
    }
    return longest;
  }

  private static boolean continues(AlignedText aligned, int end, String ending) {
    if (end + ending.length() > aligned.length()) {
      return false;
    }
    for (int index = 0; index < ending.length(); index++) {
      int place = end + index;
      if (aligned.charAt(place) != ending.charAt(index) || !aligned.isContiguous(place)) {
        return false;
      }
    }
    return true;
  }

  private static <T> boolean isWrittenAsListed(
      CharSequence text, AlignedText aligned, int begin, int end, Listed<T> listed) {
    String stem = listed.form().stem();
    CaseRule rule = listed.surface().rule();
    for (int index = 0; index < stem.length() && rule != CaseRule.ANY; index++) {
      boolean isListed = listed.form().capitals().get(index);
      boolean isFound = aligned.isCapital(begin + index);
      if (isListed != isFound && (isListed || rule == CaseRule.EXACT)) {
        return false;
      }
    }
    return stem.length() >= FREELY_DIVIDED
        || separators(aligned.original(begin, end).of(text)) == listed.separators();
  }

  private static int separators(String text) {
    int count = 0;
    for (int index = 1; index + 1 < text.length(); index++) {
      char unit = text.charAt(index);
      boolean isSeparator = Words.isSpace(unit) || unit == '-' || Words.isApostrophe(unit);
      count += isSeparator && Words.isWordUnit(text.charAt(index - 1)) ? 1 : 0;
    }
    return count;
  }
}
