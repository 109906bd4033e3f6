package org.glossator.tag;

import java.util.Locale;
import java.util.regex.Pattern;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.tag.text.Words;

/** Identities for names that no gazetteer lists: made of type and name without legal suffix. */
public final class Identities {
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?:,?\\s(?:Co\\.?|Company|Corp\\.?|Corporation|Inc\\.?|Ltd\\.?|Limited|LLC|PLC|plc|AG|GmbH|SE"
              + "|S\\.A\\.|N\\.V\\.|NV|AB|Group|Holdings?))+$");

  private static final Pattern CHINESE_SUFFIX =
      Pattern.compile("(?:集团)?(?:股份有限公司|有限责任公司|有限公司|集团公司)$");

  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019\u02BC]s\\b");

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Identities() {}

  /** {@code new:company:hesai} for {@code Hesai Group}. */
  public static Entity of(EntityType type, String name) {
    String oneLine = name.strip().replaceAll("\\s+", " ");
    String core = oneLine;
    if (type == EntityType.COMPANY) {
      core = CHINESE_SUFFIX.matcher(SUFFIX.matcher(core).replaceFirst("")).replaceFirst("");
      core = core.isBlank() ? oneLine : core;
    } else if (type == EntityType.TECHNOLOGY) {
      core = singular(core);
    }
    String plain = POSSESSIVE.matcher(core).replaceAll("").replace("&", " and ");
    String slug =
        OTHER
            .matcher(Words.withoutDiacritics(plain).toLowerCase(Locale.ROOT))
            .replaceAll("-")
            .replaceAll("^-|-$", "");
    String kind = type.name().toLowerCase(Locale.ROOT);
    return new Entity("new:" + kind + ":" + (slug.isEmpty() ? "unnamed" : slug), oneLine);
  }

  private static String singular(String name) {
    if (name.endsWith("ies") && name.length() > 5) {
      return name.substring(0, name.length() - 3) + "y";
    }
    boolean isPlural =
        name.endsWith("s") && !name.endsWith("ss") && !name.endsWith("ics") && !name.endsWith("us");
    return isPlural ? name.substring(0, name.length() - 1) : name;
  }
}
