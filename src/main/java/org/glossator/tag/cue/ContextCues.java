package org.glossator.tag.cue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glossator.Span;
import org.glossator.tag.text.Words;

/** What the words just before and after a name say about its type. */
public final class ContextCues {
  private static final int REACH = 3;

  /** Directly before a company: {@code carmaker X}, {@code shares of X}. */
  private static final Set<String> BEFORE =
      Set.copyOf(
          List.of(
              ("maker makers carmaker automaker carmakers automakers chipmaker chipmakers"
                   + " manufacturer manufacturers firm firms company companies giant giants startup"
                   + " startups start-up supplier suppliers developer developers subsidiary unit"
                   + " operator operators producer producers provider providers vendor shares stake"
                   + " rival rivals competitor conglomerate retailer airline airlines bank lender"
                   + " insurer brand foundry shipbuilder drugmaker battery-maker group unicorn"
                   + " acquire acquired buy partner customer customers peers like")
                  .split(" ")));

  /** After a company: {@code X’s shares}, {@code X announced}. */
  private static final Set<String> AFTER =
      Set.copyOf(
          List.of(
              ("shares stock ipo ceo chairman chairwoman cfo founder plant factory factories plants"
                   + " subsidiary launched announced plans signed unveiled sold sells acquired"
                   + " raised reported earnings revenue profit profits sales deliveries delivered"
                   + " invests invested headquarters engineers products cars vehicles planes chips"
                   + " phones smartphones models supplier customers joint production")
                  .split(" ")));

  private ContextCues() {}

  /** Whether a company is likely to be named at the span. */
  public static boolean isCompanyLike(CharSequence text, Span range, Span name) {
    String before = text.subSequence(Math.max(range.start(), name.start() - 40), name.start()) + "";
    String after = text.subSequence(name.end(), Math.min(range.end(), name.end() + 40)) + "";
    String[] left = words(before);
    for (int index = Math.max(0, left.length - REACH); index < left.length; index++) {
      boolean isNear = index >= left.length - 2;
      if (isNear && BEFORE.contains(left[index])) {
        return true;
      }
    }
    String[] right = words(after);
    for (int index = 0; index < Math.min(2, right.length); index++) {
      if (AFTER.contains(right[index])) {
        return true;
      }
    }
    return false;
  }

  private static String[] words(String context) {
    StringBuilder plain = new StringBuilder();
    for (int index = 0; index < context.length(); index++) {
      char unit = context.charAt(index);
      boolean isPossessive =
          Words.isApostrophe(unit)
              && index + 1 < context.length()
              && context.charAt(index + 1) == 's';
      if (isPossessive) {
        index++;
      } else {
        plain.append(Words.isWordUnit(unit) || unit == '-' ? unit : ' ');
      }
    }
    String content = plain.toString().toLowerCase(Locale.ROOT).strip();
    return content.isEmpty() ? new String[0] : content.split("\\s+");
  }
}
