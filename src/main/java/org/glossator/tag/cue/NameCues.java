package org.glossator.tag.cue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.glossator.EntityType;
import org.glossator.tag.text.Words;

/** What the words of a name itself say about its type. */
public final class NameCues {
  private static final Pattern SUFFIX =
      Pattern.compile(
          ".*(?:\\b(?:Co\\.?,?"
              + " ?Ltd\\.?|Co\\.|Company|Corp\\.?|Corporation|Inc\\.?|Ltd\\.?|Limited|LLC|plc|PLC|AG"
              + "|GmbH|SE|NV|Group|Holdings?|Motors?|Airlines|Airways|Technologies|Semiconductors?"
              + "|Pharmaceuticals?|Robotics|Electronics|Microelectronics|Securities|Capital|Ventures"
              + "|Consulting|Partners|Industries|Shipbuilding|Automotive|Automobile|Auto|Biotech|Pharma"
              + "|Steel|Energy|Telecom|Air|Software|Systems|Labs|Bank|Insurance|Chemicals?|Materials)|S\\.A\\.)",
          Pattern.DOTALL);

  /** Head words of bodies that are no businesses. */
  private static final Set<String> HEADS =
      words(
          "ministry commission administration bureau department office agency council committee"
              + " government congress university institute academy association federation society"
              + " union alliance chamber court party foundation exchange authority board"
              + " organization organisation school college laboratory army navy parliament senate"
              + " assembly secretariat directorate embassy tribunal customs police consortium"
              + " league club news daily times post journal ministries museum observatory"
              + " procuratorate conference forum hospital treasury pentagon center centre"
              + " conservatory inspectorate");

  private static final Pattern CENTRAL_BANK =
      Pattern.compile(
          "(?:People.s Bank of|European Central|Federal Reserve|Central|World|Development)"
              + " ?Bank.*");

  private NameCues() {}

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ")));
  }

  /** The type that head word or suffix name; nothing if they are silent. */
  public static Optional<EntityType> typeOf(String name) {
    if (CENTRAL_BANK.matcher(name).matches()) {
      return Optional.of(EntityType.ORGANISATION);
    }
    String head = headOf(name);
    if (HEADS.contains(head) || name.endsWith("委员会") || name.endsWith("大学")) {
      return Optional.of(EntityType.ORGANISATION);
    }
    if (SUFFIX.matcher(name).matches() || name.endsWith("公司") || name.endsWith("集团")) {
      return Optional.of(EntityType.COMPANY);
    }
    for (String word : name.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
      if (HEADS.contains(word)) {
        return Optional.of(EntityType.ORGANISATION);
      }
    }
    return Optional.empty();
  }

  /** The word before {@code of}, {@code for}, {@code on}, or the last; in lower case. */
  public static String headOf(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).strip().split("\\s+");
    for (int index = 1; index < words.length; index++) {
      if (Set.of("of", "for", "on", "in", "at").contains(words[index])) {
        return words[index - 1];
      }
    }
    return words[words.length - 1];
  }

  /** Whether all its letters are Latin capitals and there are two to six. */
  public static boolean isAcronym(String name) {
    long letters = name.chars().filter(Character::isLetter).count();
    return letters >= 2
        && letters <= 6
        && name.chars().noneMatch(unit -> Words.isSpace((char) unit))
        && name.chars().filter(Character::isLetter).allMatch(unit -> unit >= 'A' && unit <= 'Z');
  }
}
