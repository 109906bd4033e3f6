package org.glossator.tag.pattern;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.glossator.EntityType;

/** How names of bodies and companies are built, in English and Chinese. */
final class NamePatterns {
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}]*+(?:[-.][\\p{L}\\p{N}]++)*+";
  private static final String WORD_APOSTROPHE =
      "\\p{Lu}[\\p{L}\\p{N}]*+(?:['\u2019-][\\p{L}\\p{N}]++)*+";
  private static final String GAP = "[ \\u00A0\\n]";

  private static final String BODY =
      "(?:Ministry|Department|Bureau|Commission|Administration|Agency|Office|Council|Committee"
          + "|Institute|Academy|University|Federation|Association|Chamber|Society|Center|Centre"
          + "|Authority|Board|College|School|Laboratory|Directorate|Secretariat)";

  /** {@code Industry and Information Technology}, not into a second body after "and". */
  private static final String FIELD =
      "(?:the"
          + GAP
          + ")?"
          + WORD_APOSTROPHE
          + "(?:(?:,"
          + GAP
          + "(?=\\p{Lu}[\\p{L}]+,?"
          + GAP
          + "and"
          + GAP
          + "\\p{Lu})|"
          + GAP
          + "(?:and|&|of|the|for)"
          + GAP
          + "(?:the"
          + GAP
          + ")?|"
          + GAP
          + "|,?"
          + GAP
          + "and"
          + GAP
          + ")(?!"
          + BODY
          + "\\b|General\\b|State"
          + GAP
          + "Council|National\\b|China\\b)"
          + WORD_APOSTROPHE
          + "){0,9}";

  private static final String RANK =
      "(?:Provincial|Municipal|City|County|District|Prefectural|Regional|Autonomous"
          + GAP
          + "Region|provincial|municipal|city|county|district)";

  static final Pattern OPENING =
      Pattern.compile(
          "(?:(?:The|In|On|At|For|By|From|Under|With|When|While|As|And|But|However|Both|Its|Their"
              + "|Former|Local|Several|Many|Some|Other|Chinese|China['\u2019]s|Beijing['\u2019]s|This|That|According"
              + "|After|Before|Since|New|Top|Five|Four|Three|Two|Eight|Seven|Six|Ten)"
              + GAP
              + ")+");

  /**
   * @param pattern the name is its group {@code name}
   * @param holdsInTitles whether capitals of a headline do not mislead it
   */
  record NamePattern(
      String name, EntityType type, Pattern pattern, boolean holdsInTitles, double confidence) {
    NamePattern {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(pattern, "pattern");
    }

    boolean isName(String found) {
      return found.length() >= 3 && !found.contains("\n\n") && !GENERIC.matcher(found).matches();
    }
  }

  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:"
              + BODY
              + "|Government|Working Group|(?:The )?Group|Data Center|Data Centre"
              + "|(?:Local|Provincial|Municipal|Central|Federal|State|National|Chinese|City|County|District)"
              + GAP
              + "(?:Governments?|Departments?|Commissions?|Bureaus?|government))");

  private NamePatterns() {}

  static List<NamePattern> all() {
    return List.of(
        organisation(
            "local government",
            "(?:"
                + WORD_APOSTROPHE
                + GAP
                + "){1,3}"
                + RANK
                + GAP
                + "(?:People['\u2019]s"
                + GAP
                + ")?(?:Government|government|Congress|Party"
                + GAP
                + "Committee|Committee|Court|Procuratorate)\\b",
            true,
            0.9),
        organisation(
            "local department",
            "(?:"
                + WORD_APOSTROPHE
                + GAP
                + "){1,3}"
                + RANK
                + GAP
                + "(?:"
                + WORD
                + GAP
                + "){0,3}?"
                + BODY
                + "(?:"
                + GAP
                + "(?:of|for|on)"
                + GAP
                + FIELD
                + ")?",
            true,
            0.9),
        organisation(
            "body of a field",
            "(?:"
                + WORD_APOSTROPHE
                + GAP
                + "(?!Plan|Notice|Measures)){0,4}?"
                + "(?:Ministry|Department|Bureau|Commission|Administration|Agency|Office|Council"
                + "|Institute|Academy|University|Federation|Association|Chamber|Society"
                + "|Authority|College|Laboratory|Leading"
                + GAP
                + "Group)"
                + GAP
                + "(?:of|for)"
                + GAP
                + FIELD,
            true,
            0.85),
        organisation(
            "named body",
            "(?:"
                + WORD_APOSTROPHE
                + GAP
                + "(?:(?:and|of|&)"
                + GAP
                + "(?=\\p{Lu}))?){1,6}"
                + "(?:University|Institute|Academy|Association|Federation|Commission|Administration"
                + "|Bureau|Agency|Council|Committee|Alliance|Chamber"
                + GAP
                + "of"
                + GAP
                + "Commerce|Laboratory|Foundation|Authority|Consortium|Secretariat|Ministry"
                + "|Academy"
                + GAP
                + "of"
                + GAP
                + "Sciences|Leading"
                + GAP
                + "Group"
                + "|(?:Research|Innovation|Information|Evaluation|Testing)"
                + GAP
                + "(?:Center|Centre))\\b",
            false,
            0.75),
        company(
            "legal suffix",
            "(?:"
                + WORD_APOSTROPHE
                + GAP
                + "(?:(?:&|and)"
                + GAP
                + "(?=\\p{Lu}))?){1,7}?"
                + "(?:\\("
                + WORD
                + "\\)"
                + GAP
                + ")?(?:Group,?"
                + GAP
                + "|Holdings?,?"
                + GAP
                + ")?"
                + "(?:Co\\.,?"
                + GAP
                + "?(?:Ltd\\.?|Limited|Inc\\.)|Inc\\.|Corp\\.|Ltd\\.?|GmbH|LLC|plc|S\\.A\\."
                + "|(?:Investment|Holding|Development)"
                + GAP
                + "Company\\b)",
            true,
            0.9),
        company(
            "trade word",
            "(?:"
                + WORD_APOSTROPHE
                + GAP
                + "){1,4}"
                + "(?:Holdings|Motors?|Semiconductors?|Microelectronics|Pharmaceuticals?|Robotics"
                + "|Airlines|Airways|Technologies|Securities|Shipbuilding|Optoelectronics|Photonics"
                + "|Biopharma|Biosciences|Therapeutics|Automotive|Automobile)\\b",
            false,
            0.7),
        company(
            "group",
            "(?:"
                + WORD_APOSTROPHE
                + GAP
                + "){0,4}(?!Leading|Working|Expert|Study|Task|Small|Central|Core|Steering)"
                + WORD
                + GAP
                + "Group\\b",
            false,
            0.7),
        chinese(
            "Chinese body",
            EntityType.ORGANISATION,
            "(?:委员会办公室|委员会|研究院|研究所|研究中心|人民政府办公厅|人民政府|办公厅|办公室|大学|科学院|工程院|协会|学会|联合会|总局|"
                + "(?<=[化育技设保通业商务政境源输防安法障房])部|(?<=省|市|区|国|家|业|化|务|计|理|管|源|术|政|关|商|通|境|康|障)局|(?<=[化政业务境育技商源康障输房])厅)",
            0.75),
        chinese("Chinese company", EntityType.COMPANY, "(?:股份有限公司|有限责任公司|有限公司|集团公司)", 0.9));
  }

  private static NamePattern organisation(
      String name, String pattern, boolean holdsInTitles, double confidence) {
    return new NamePattern(
        name,
        EntityType.ORGANISATION,
        Pattern.compile("(?<![\\p{L}\\p{N}])(?<name>" + pattern + ")"),
        holdsInTitles,
        confidence);
  }

  private static NamePattern company(
      String name, String pattern, boolean holdsInTitles, double confidence) {
    return new NamePattern(
        name,
        EntityType.COMPANY,
        Pattern.compile("(?<![\\p{L}\\p{N}])(?<name>" + pattern + ")(?![\\p{L}\\p{N}])"),
        holdsInTitles,
        confidence);
  }

  /** From the start of a Chinese stretch or after a mark, to a suffix before the next clause. */
  private static NamePattern chinese(
      String name, EntityType type, String suffix, double confidence) {
    return new NamePattern(
        name,
        type,
        Pattern.compile(
            "(?<![\\p{IsHan}])(?<name>[\\p{IsHan}&&[^关于等和与及的]]{2,16}?"
                + suffix
                + ")(?=等|关于|印发|发布|联合|[^\\p{IsHan}]|$)"),
        true,
        confidence);
  }
}
