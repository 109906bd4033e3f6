package org.glossator.tag.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.tag.text.AlignedText;
import org.glossator.tag.text.NameFolding;
import org.glossator.tag.text.Words;

/**
 * Finds listed surfaces in text: where a word starts, the matching forms that stand there are
 * looked up; then word boundaries and case are checked against the original. Immutable and
 * thread-safe.
 *
 * @param <T> what a surface stands for
 */
final class SurfaceMatcher<T> {
  /** Shorter forms must be divided as listed: {@code AI} is not {@code A-I}. */
  private static final int FREELY_DIVIDED = 7;

  private final FormIndex index;

  /** By form, in the order of the index; of one form in the order given. */
  private final List<Listed<T>> listed;

  /** Place of each form's first in {@link #listed}, and one more. */
  private final int[] firsts;

  private record Listed<T>(Surface surface, MatchingForm form, int separators, T value) {}

  /** One surface with what it stands for. */
  record Item<T>(Surface surface, EntityType type, T value) {}

  SurfaceMatcher(List<Item<T>> items) {
    List<Listed<T>> all = new ArrayList<>(items.size());
    NameFolding folding = new NameFolding();
    for (Item<T> item : items) {
      MatchingForm form = MatchingForm.of(item.surface(), item.type(), folding);
      if (!form.stem().isEmpty()) {
        all.add(
            new Listed<>(item.surface(), form, separators(item.surface().text()), item.value()));
      }
    }
    List<Listed<T>> ordered = FormOrder.arrange(all, each -> each.form().stem());
    listed = List.copyOf(ordered);
    String[] forms = new String[ordered.size()];
    int[] places = new int[ordered.size() + 1];
    int count = 0;
    for (int place = 0; place < forms.length; place++) {
      String form = ordered.get(place).form().stem();
      if (count == 0 || !form.equals(forms[count - 1])) {
        places[count] = place;
        forms[count++] = form;
      }
    }
    places[count] = forms.length;
    firsts = Arrays.copyOf(places, count + 1);
    index = new FormIndex(Arrays.copyOf(forms, count));
  }

  /**
   * Calls back for every surface that stands in the text, overlapping ones as well, ascending by
   * start.
   */
  void match(CharSequence text, AlignedText aligned, BiConsumer<Span, T> found) {
    for (int place = 0; place < aligned.length(); place++) {
      if (Words.startsAt(text, aligned.start(place))) {
        int begin = place;
        index.find(aligned, begin, (form, end) -> accept(text, aligned, begin, end, form, found));
      }
    }
  }

  private void accept(
      CharSequence text,
      AlignedText aligned,
      int begin,
      int end,
      int form,
      BiConsumer<Span, T> found) {
    for (Listed<T> each : listed.subList(firsts[form], firsts[form + 1])) {
      int last = end + ending(text, aligned, end, each.form().endings());
      if (last >= end && isWrittenAsListed(text, aligned, begin, end, each)) {
        found.accept(aligned.original(begin, last), each.value());
      }
    }
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
    int length = end - begin;
    CaseRule rule = listed.surface().rule();
    for (int index = 0; index < length && rule != CaseRule.ANY; index++) {
      boolean isListed = listed.form().capitals().get(index);
      boolean isFound = aligned.isCapital(begin + index);
      if (isListed != isFound && (isListed || rule == CaseRule.EXACT)) {
        return false;
      }
    }
    return length >= FREELY_DIVIDED
        || separators(aligned.original(begin, end).of(text)) == listed.separators();
  }

  /** Whether two surfaces of one form find the same divisions into words. */
  static boolean isDividedAlike(String form, String one, String other) {
    return form.length() >= FREELY_DIVIDED || separators(one) == separators(other);
  }

  private static int separators(String text) {
    int count = 0;
    for (int index = 1; index + 1 < text.length(); index++) {
      char unit = text.charAt(index);
      boolean isSeparator = unit == '-' || Words.isSpace(unit) || Words.isApostrophe(unit);
      count += isSeparator && Words.isWordUnit(text.charAt(index - 1)) ? 1 : 0;
    }
    return count;
  }
}
