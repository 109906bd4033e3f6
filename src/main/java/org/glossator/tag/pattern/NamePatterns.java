package org.glossator.tag.pattern;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.glossator.EntityType;

/**
 * How names of bodies and companies are built, in English and Chinese. In the patterns below a word
 * in angle brackets stands for a part defined here, and {@code _} for white space.
 */
final class NamePatterns {
  private static final String GAP = "[ \\u00A0\\n]";

  /** No name has more parts; without a limit a long chain of hyphens takes quadratic time. */
  private static final String WORD =
      "\\p{Lu}[\\p{L}\\p{N}]*+(?:['\u2019.-][\\p{L}\\p{N}]++){0,20}+";

  private static final String BODY =
      "(?:Ministry|Department|Bureau|Commission|Administration|Agency|Office|Council|Committee"
          + "|Institute|Academy|University|Federation|Association|Chamber|Society|Center|Centre"
          + "|Authority|Board|College|School|Laboratory|Directorate|Secretariat)";

  /** {@code Industry and Information Technology}; ends before a second body after "and". */
  private static final String FIELD =
      "(?:the_)?<word>(?:(?:,_(?=<word>,?_and_\\p{Lu})|_(?:and|&|of|the|for)_(?:the_)?|_|,_and_)"
          + "(?!<body>\\b|General\\b|State_Council|National\\b|China\\b)<word>){0,9}";

  private static final String RANK =
      "(?:Provincial|Municipal|City|County|District|Prefectural|Regional|Autonomous_Region"
          + "|provincial|municipal|city|county|district)";

  private static final Pattern GENERIC =
      compile(
          "(?:<body>|Government|Working_Group|(?:The_)?Group|Data_Cent(?:er|re)|Party_Committee"
              + "|(?:Local|Provincial|Municipal|Central|Federal|State|National|Chinese|City|County"
              + "|District)_(?:Governments?|Departments?|Commissions?|Bureaus?|government))");

  /** Words that open a sentence and are no part of a name. */
  static final Pattern OPENING =
      compile(
          "(?:(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December|The|An?|In|On|At|For|By|From|Under|With|When|While|As|And|But|However|Both|Its|Their"
              + "|Former|Local|Several|Many|Some|Other|Chinese|This|That"
              + "|According|After|Before|Since|New|Top|Two|Three|Four|Five|Six|Seven|Eight|Ten"
              + "|(?!People|Women|Children|Workers|Consumers)\\p{L}++['\u2019]s(?!_<rank>))_)+");

  /**
   * One way to build a name.
   *
   * @param pattern the name is its group {@code name}
   * @param holdsInTitles whether capitals of a headline do not mislead it
   * @param condition what the name must fulfil besides
   */
  record NamePattern(
      String name,
      EntityType type,
      Pattern pattern,
      boolean holdsInTitles,
      double confidence,
      Predicate<String> condition) {
    NamePattern {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(pattern, "pattern");
      Objects.requireNonNull(condition, "condition");
    }

    boolean isName(String found) {
      return found.length() >= 3 && !GENERIC.matcher(found).matches() && condition.test(found);
    }

    NamePattern onlyIf(Predicate<String> other) {
      return new NamePattern(name, type, pattern, holdsInTitles, confidence, other);
    }
  }

  private NamePatterns() {}

  /**
   * All patterns.
   *
   * @param places names of provinces and cities, before whose "government" nothing else is needed
   */
  static List<NamePattern> all(Set<String> places) {
    return List.of(
        body(
            "local government",
            "(?:<word>_){1,3}<rank>_(?:People['\u2019]s_)?(?:Government|government|Congress"
                + "|Party_Committee|Committee|Court|Procuratorate)\\b",
            true,
            0.9),
        body("government of a place", "<word>(?:_<word>)?_[Gg]overnment\\b", true, 0.85)
            .onlyIf(name -> places.contains(placeOf(name))),
        body(
            "local department",
            "(?:<word>_){1,3}<rank>_(?:<word>_){0,3}?<body>(?:_(?:of|for|on)_<field>)?",
            false,
            0.9),
        body(
            "body of a field",
            "(?:(?:<word>_){1,4}?Administration|(?:<word>_(?!Plan|Notice|Measures)){0,4}?(?:Ministry"
                + "|Department|Bureau|Commission|Agency|Office|Council|Committee|Institute|Academy|University"
                + "|Federation|Association|Chamber|Society|Authority|College|Laboratory"
                + "|Leading_Group))_(?:of|for|on)_<field>",
            false,
            0.85),
        body(
            "named body",
            "(?:<word>_(?:(?:and|of|&)_(?=\\p{Lu}))?){1,6}(?:University|Institute|Academy"
                + "|Association|Federation|Commission|Administration|Bureau|Agency|Council"
                + "|Committee|Alliance|Chamber_of_Commerce|Laboratory|Foundation|Authority"
                + "|Consortium|Secretariat|Ministry|Academy_of_Sciences|Leading_Group"
                + "|(?:Research|Innovation|Information|Evaluation|Testing)_Cent(?:er|re))\\b",
            false,
            0.75),
        company(
            "legal suffix",
            "(?:<word>_(?:(?:&|and)_(?=\\p{Lu}))?){1,7}?(?:\\(<word>\\)_)?(?:Group,?_|Holdings?,?_)?"
                + "(?:Co\\.,?_?(?:Ltd\\.?|Limited|Inc\\.)|Inc\\.|Corp\\.|Ltd\\.?|GmbH|LLC|plc|S\\.A\\."
                + "|(?:Investment|Holding|Development)_Company\\b)",
            true,
            0.9),
        company(
            "trade word",
            "(?<!(?:and|&)_)(?:<word>_){1,4}(?:Holdings|Motors?|Semiconductors?|Microelectronics"
                + "|Pharmaceuticals?|Robotics|Airlines|Airways|Technologies|Securities|Shipbuilding"
                + "|Optoelectronics|Photonics|Biopharma|Biosciences|Therapeutics|Automotive"
                + "|Automobile)\\b",
            false,
            0.7),
        company(
            "group",
            "(?<!(?:and|&)_)(?:<word>_){0,4}(?!Leading|Working|Expert|Study|Task|Small|Central|Core"
                + "|Steering)<word>_Group\\b",
            false,
            0.7),
        chinese(
            "Chinese body",
            EntityType.ORGANISATION,
            "(?:委员会办公室|委员会|研究院|研究所|研究中心|人民政府办公厅|人民政府|办公厅|办公室|大学"
                + "|科学院|工程院|协会|学会|联合会|总局|(?<=[化育技设保通业商务政境源输防安法障房])部"
                + "|(?<=[省市区国家业化务计理管源术政关商通境康障])局|(?<=[化政业务境育技商源康障输房])厅)",
            0.75),
        chinese("Chinese company", EntityType.COMPANY, "(?:股份有限公司|有限责任公司|有限公司|集团公司)", 0.9));
  }

  private static String placeOf(String name) {
    int end = name.length() - "_government".length();
    return end <= 0 ? "" : name.substring(0, end).replaceFirst("['\u2019]s$", "");
  }

  private static NamePattern body(
      String name, String pattern, boolean holdsInTitles, double confidence) {
    return new NamePattern(
        name,
        EntityType.ORGANISATION,
        compile("(?<![\\p{L}\\p{N}])(?<name>" + pattern + ")"),
        holdsInTitles,
        confidence,
        found -> true);
  }

  private static NamePattern company(
      String name, String pattern, boolean holdsInTitles, double confidence) {
    return new NamePattern(
        name,
        EntityType.COMPANY,
        compile("(?<![\\p{L}\\p{N}])(?<name>" + pattern + ")(?![\\p{L}\\p{N}])"),
        holdsInTitles,
        confidence,
        found -> true);
  }

  /** From the start of a Chinese stretch to a suffix before the next clause. */
  private static NamePattern chinese(
      String name, EntityType type, String suffix, double confidence) {
    String pattern =
        "(?<![\\p{IsHan}])(?<name>[\\p{IsHan}&&[^关于等与及的]]{2,16}?"
            + suffix
            + ")(?=等|关于|印发|发布|联合|[^\\p{IsHan}]|$)";
    return new NamePattern(name, type, Pattern.compile(pattern), true, confidence, found -> true);
  }

  private static Pattern compile(String template) {
    return Pattern.compile(
        template
            .replace("<field>", FIELD)
            .replace("<rank>", RANK)
            .replace("<body>", BODY)
            .replace("<word>", WORD)
            .replace("_", GAP));
  }
}
