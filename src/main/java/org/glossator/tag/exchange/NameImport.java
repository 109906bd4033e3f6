package org.glossator.tag.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.glossator.EntityType;
import org.glossator.ProjectDataException;
import org.glossator.tag.text.Words;

/**
 * Turns names of other tools into a gazetteer in our form. Names with one identifier are one
 * entity; without identifiers each name is one.
 */
public final class NameImport {
  /** Lines before the first entry. */
  public static final int HEAD_LINES = 2;

  private static final String HEADER = "id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote";
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OUR_ID = Pattern.compile("[oct]:[a-z0-9][a-z0-9.+-]*");

  private static final Map<String, EntityType> USUAL =
      Map.of(
          "organisation", EntityType.ORGANISATION,
          "organization", EntityType.ORGANISATION,
          "org", EntityType.ORGANISATION,
          "company", EntityType.COMPANY,
          "organization:company", EntityType.COMPANY,
          "technology", EntityType.TECHNOLOGY,
          "tech", EntityType.TECHNOLOGY);

  private final Map<String, Optional<EntityType>> types = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private int leftOut;

  private record Entity(EntityType type, String id, Set<String> names) {}

  /**
   * @param types what labels mean, beside the usual ones, in any case; empty: left out
   */
  public NameImport(Map<String, Optional<EntityType>> types) {
    USUAL.forEach((label, type) -> this.types.put(label, Optional.of(type)));
    types.forEach((label, type) -> this.types.put(label.toLowerCase(Locale.ROOT), type));
  }

  /**
   * The lines of a gazetteer, legend and header first.
   *
   * @param origin told in the legend
   * @throws ProjectDataException with every problem, by file and line
   */
  public List<String> lines(List<ForeignName> names, String origin) {
    Map<String, Entity> entities = new LinkedHashMap<>();
    Set<String> ids = new LinkedHashSet<>();
    for (ForeignName name : names) {
      Optional<EntityType> type = type(name);
      if (type.isPresent() && isWritable(name)) {
        String key = type.get() + "\t" + name.entity().orElse(name.text());
        entities
            .computeIfAbsent(
                key,
                _ ->
                    new Entity(
                        type.get(), unused(id(type.get(), name), ids), new LinkedHashSet<>()))
            .names()
            .add(name.text());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    List<String> lines = new ArrayList<>();
    lines.add("# Imported by glossator gazetteer import from " + origin);
    lines.add(HEADER);
    entities.values().forEach(entity -> lines.add(line(entity)));
    return lines;
  }

  /** Names whose label is to be left out, of all that were given so far. */
  public int leftOut() {
    return leftOut;
  }

  private Optional<EntityType> type(ForeignName name) {
    String label = name.label().toLowerCase(Locale.ROOT);
    String major = label.contains(":") ? label.substring(0, label.indexOf(':')) : label;
    String known = types.containsKey(label) ? label : major;
    if (!types.containsKey(known)) {
      problems.add(
          name.file()
              + ":"
              + name.line()
              + ": found the label "
              + name.label()
              + ", expected ORGANISATION, COMPANY, TECHNOLOGY or one named by --types");
      return Optional.empty();
    }
    Optional<EntityType> type = types.get(known);
    leftOut += type.isEmpty() ? 1 : 0;
    return type;
  }

  private boolean isWritable(ForeignName name) {
    String text = name.text();
    boolean isWritable = text.indexOf('|') < 0 && text.indexOf('\t') < 0 && !text.endsWith("?");
    if (!isWritable) {
      problems.add(
          name.file()
              + ":"
              + name.line()
              + ": found \""
              + text
              + "\", expected a name without tab and bar and without ? at its end");
    }
    return isWritable;
  }

  private static String id(EntityType type, ForeignName name) {
    String given = name.entity().orElse("");
    if (OUR_ID.matcher(given).matches()) {
      return given;
    }
    String words = given.isEmpty() ? name.text() : given;
    String plain = Words.withoutDiacritics(words).toLowerCase(Locale.ROOT);
    String slug = OTHER.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    return type.name().toLowerCase(Locale.ROOT).charAt(0)
        + ":"
        + (slug.isEmpty() ? "x" + digest(words) : slug);
  }

  private static String unused(String id, Set<String> ids) {
    String unused = id;
    for (int number = 2; !ids.add(unused); number++) {
      unused = id + "-" + number;
    }
    return unused;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String line(Entity entity) {
    List<String> names = List.copyOf(entity.names());
    String rule = entity.type() == EntityType.TECHNOLOGY ? "any" : "capital";
    return String.join(
        "\t",
        entity.id(),
        entity.type().name(),
        names.getFirst(),
        String.join(" | ", names.subList(1, names.size())),
        rule,
        "",
        "",
        "");
  }
}
