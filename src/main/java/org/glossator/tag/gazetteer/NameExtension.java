package org.glossator.tag.gazetteer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.Span;

/** Legal and trade suffixes that are written after a listed name and belong to it. */
final class NameExtension {
  private static final String LEGAL =
      "(?:Co\\.?|Company|Corp\\.?|Corporation|Inc\\.?|Incorporated|Ltd\\.?|Limited|LLC|L\\.L\\.C\\."
          + "|LLP|PLC|plc|AG|GmbH|KGaA|KG|SE|S\\.A\\.S?|SA|SAS|S\\.p\\.A\\.|SpA|N\\.V\\.|NV|B\\.V\\.|BV|AB"
          + "|ASA|A/S|Oyj|Oy|KK|K\\.K\\.|Pte\\.?|Pty\\.?|Group|Holdings?|Berhad|Bhd\\.?|JSC|PJSC)";

  private static final String TRADE =
      "(?:Technology|Technologies|Technical|Science|Scientific|Motors?|Auto|Automobile|Automotive"
          + "|Electronics?|Semiconductors?|Microelectronics|Robotics|Intelligent|Industry|Industries"
          + "|Industrial|Energy|Power|New|Material|Materials|Equipment|Manufacturing|Machinery"
          + "|International|Investment|Information|Network|Software|Chemicals?|Pharmaceuticals?|Biotech|Medical|Heavy|Shipbuilding|Airlines|Airways|Aviation|Steel|Battery|Development|&"
          + " |and )";

  private static final String END = "(?![\\p{L}\\p{N}])";

  /** {@code , Ltd.}; {@code Technology Co., Ltd.}; {@code Group}. */
  private static final Pattern COMPANY =
      Pattern.compile(
          "(?:\\s"
              + TRADE
              + END
              + "){0,4}(?:,?\\s(?:&\\s)?"
              + LEGAL
              + END
              + "){1,4}|\\s(?:Technology|Technologies|Motors?|Automotive|Electronics|Semiconductors?"
              + "|Microelectronics|Robotics|Pharmaceuticals?|Airlines|Airways)"
              + END);

  /** The listed name ends in an abbreviation whose full stop is written. */
  private static final Pattern STOP =
      Pattern.compile("(?:Co|Corp|Inc|Ltd|Bros|S\\.A|N\\.V|B\\.V)$");

  /** {@code of China}; the office of a Chinese ministry, which keeps its name with it. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?<=\\p{IsHan})(?:办公厅|办公室|综合司)|\\sof\\s(?:China|the\\sPRC|the\\sPeople[\u2019']s\\sRepublic\\sof\\sChina)"
              + END);

  private NameExtension() {}

  /**
   * @param limit end of the stretch that no name leaves
   * @param isTitleCase capitals say nothing here, so that only legal suffixes count
   */
  static Span ofCompany(String text, Span name, int limit, boolean isTitleCase) {
    int end = name.end();
    if (end < limit && text.charAt(end) == '.' && STOP.matcher(name.of(text)).find()) {
      end++;
    }
    Matcher matcher = COMPANY.matcher(text).region(end, limit).useTransparentBounds(true);
    if (matcher.lookingAt()) {
      boolean isTradeOnly = !Pattern.compile(LEGAL + "$").matcher(matcher.group()).find();
      if (!isTradeOnly || !isTitleCase) {
        end = matcher.end();
      }
    }
    return new Span(name.start(), end);
  }

  static Span ofOrganisation(String text, Span name, int limit) {
    Matcher matcher = BODY.matcher(text).region(name.end(), limit).useTransparentBounds(true);
    return matcher.lookingAt() ? new Span(name.start(), matcher.end()) : name;
  }
}
