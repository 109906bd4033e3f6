package org.glossator.tag.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.prepared.PackedNumbers;
import org.glossator.tag.text.AlignedText;
import org.glossator.tag.text.NameFolding;
import org.glossator.tag.text.Words;

/**
 * Finds listed surfaces in text: where a word starts, the matching forms that stand there are
 * looked up; then word boundaries and case are checked against the original. Surfaces are known by
 * their numbers, and all is kept in arrays, so that loading is copying. Immutable and thread-safe.
 */
final class SurfaceIndex {
  /** Shorter forms must be divided as listed: {@code AI} is not {@code A-I}. */
  private static final int FREELY_DIVIDED = 7;

  private static final CaseRule[] RULES = CaseRule.values();
  private static final MatchingForm.Endings[] ENDINGS = MatchingForm.Endings.values();

  private final FormIndex forms;

  /** Place of each form's first surface in the arrays below, and one more. */
  private final int[] firsts;

  /** By form, in the order of {@link #forms}; of one form in the order given. */
  private final int[] numbers;

  /** Of the surface at each place: case rule, then endings, a byte each. */
  private final int[] kinds;

  /** Of the surface at each place: how many signs divide its words. */
  private final int[] separators;

  /** Where the units of the surface at each place begin in {@link #capitals}. */
  private final int[] begins;

  private final BitSet capitals;

  /** Is told of every surface that stands in a text. */
  interface Found {
    /**
     * Takes one surface.
     *
     * @param number of the surface, in the order given
     */
    void accept(Span span, int number);
  }

  /** One surface as the type of its entry has it. */
  record Item(Surface surface, EntityType type) {
    /** In the widest way in which any step looks for names: any case, any number. */
    static Item anyCase(String surface) {
      return new Item(new Surface(surface, false, CaseRule.ANY), EntityType.TECHNOLOGY);
    }
  }

  private record Listed(int number, Item item, MatchingForm form) {}

  private SurfaceIndex(
      FormIndex forms,
      int[] firsts,
      int[] numbers,
      int[] kinds,
      int[] separators,
      int[] begins,
      BitSet capitals) {
    this.forms = forms;
    this.firsts = firsts;
    this.numbers = numbers;
    this.kinds = kinds;
    this.separators = separators;
    this.begins = begins;
    this.capitals = capitals;
  }

  static SurfaceIndex of(List<Item> items) {
    List<Listed> all = new ArrayList<>(items.size());
    NameFolding folding = new NameFolding();
    for (int number = 0; number < items.size(); number++) {
      Item item = items.get(number);
      MatchingForm form = MatchingForm.of(item.surface(), item.type(), folding);
      if (!form.stem().isEmpty()) {
        all.add(new Listed(number, item, form));
      }
    }
    List<Listed> ordered = FormOrder.arrange(all, each -> each.form().stem());
    String[] stems = new String[ordered.size()];
    int[] firsts = new int[ordered.size() + 1];
    int[] numbers = new int[ordered.size()];
    int[] kinds = new int[ordered.size()];
    int[] separators = new int[ordered.size()];
    int[] begins = new int[ordered.size()];
    BitSet capitals = new BitSet();
    int count = 0;
    int begin = 0;
    for (int place = 0; place < ordered.size(); place++) {
      Listed listed = ordered.get(place);
      String stem = listed.form().stem();
      if (count == 0 || !stem.equals(stems[count - 1])) {
        firsts[count] = place;
        stems[count++] = stem;
      }
      numbers[place] = listed.number();
      kinds[place] =
          listed.item().surface().rule().ordinal() << 8 | listed.form().endings().ordinal();
      separators[place] = separators(listed.item().surface().text());
      begins[place] = begin;
      BitSet own = listed.form().capitals();
      for (int unit = own.nextSetBit(0); unit >= 0; unit = own.nextSetBit(unit + 1)) {
        capitals.set(begin + unit);
      }
      begin += stem.length();
    }
    firsts[count] = ordered.size();
    return new SurfaceIndex(
        FormIndex.of(Arrays.copyOf(stems, count)),
        Arrays.copyOf(firsts, count + 1),
        numbers,
        kinds,
        separators,
        begins,
        capitals);
  }

  /** Reads what {@link #write} wrote, from the position on, and moves it. */
  static SurfaceIndex read(ByteBuffer bytes) {
    FormIndex forms = FormIndex.read(bytes);
    int count = bytes.getInt();
    return new SurfaceIndex(
        forms,
        PackedNumbers.ints(bytes, forms.size() + 1),
        PackedNumbers.ints(bytes, count),
        PackedNumbers.ints(bytes, count),
        PackedNumbers.ints(bytes, count),
        PackedNumbers.ints(bytes, count),
        BitSet.valueOf(PackedNumbers.longs(bytes, bytes.getInt())));
  }

  void write(DataOutputStream output) throws IOException {
    forms.write(output);
    output.writeInt(numbers.length);
    for (int[] each : new int[][] {firsts, numbers, kinds, separators, begins}) {
      PackedNumbers.write(output, each);
    }
    long[] bits = capitals.toLongArray();
    output.writeInt(bits.length);
    PackedNumbers.write(output, bits);
  }

  /**
   * Calls back for every surface that stands in the text, overlapping ones as well, ascending by
   * start.
   */
  void match(CharSequence text, AlignedText aligned, Found found) {
    for (int place = 0; place < aligned.length(); place++) {
      if (Words.startsAt(text, aligned.start(place))) {
        int begin = place;
        forms.find(aligned, begin, (form, end) -> accept(text, aligned, begin, end, form, found));
      }
    }
  }

  private void accept(
      CharSequence text, AlignedText aligned, int begin, int end, int form, Found found) {
    for (int place = firsts[form]; place < firsts[form + 1]; place++) {
      List<String> endings = ENDINGS[kinds[place] & 0xFF].all();
      int last = end + ending(text, aligned, end, endings);
      if (last >= end && isWrittenAsListed(text, aligned, begin, end, place)) {
        found.accept(aligned.original(begin, last), numbers[place]);
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

  private boolean isWrittenAsListed(
      CharSequence text, AlignedText aligned, int begin, int end, int place) {
    int length = end - begin;
    CaseRule rule = RULES[kinds[place] >> 8];
    for (int index = 0; index < length && rule != CaseRule.ANY; index++) {
      boolean isListed = capitals.get(begins[place] + index);
      boolean isFound = aligned.isCapital(begin + index);
      if (isListed != isFound && (isListed || rule == CaseRule.EXACT)) {
        return false;
      }
    }
    return length >= FREELY_DIVIDED
        || separators(aligned.original(begin, end).of(text)) == separators[place];
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
