package org.glossator.tag.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glossator.ProjectDataException;

/**
 * Findings of the lint that people accept, each with its reason: lines of {@code lint-remarks.txt}
 * in a gazetteer folder, kind, surface and reason divided by tabs. Immutable.
 */
public final class LintRemarks {
  private static final String FILE = "lint-remarks.txt";

  private final Map<String, String> places;

  private LintRemarks(Map<String, String> places) {
    this.places = Map.copyOf(places);
  }

  /**
   * Reads the remarks of all folders; a folder need not have any.
   *
   * @throws ProjectDataException with every problem
   */
  public static LintRemarks load(List<Path> folders) {
    Map<String, String> places = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    Set<String> kinds = new TreeSet<>();
    Stream.of(GazetteerLint.Kind.values()).forEach(kind -> kinds.add(name(kind)));
    for (Path folder : folders) {
      Path file = folder.resolve(FILE);
      List<String> lines = Files.exists(file) ? lines(file, problems) : List.of();
      for (int index = 0; index < lines.size(); index++) {
        String line = lines.get(index);
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String place = file + ":" + (index + 1);
        String[] cells = line.split("\t", -1);
        if (cells.length != 3 || cells[1].isBlank() || cells[2].isBlank()) {
          problems.add(
              place + ": found \"" + line + "\", expected kind, surface and reason by tabs");
        } else if (!kinds.contains(cells[0])) {
          problems.add(place + ": found the kind " + cells[0] + ", expected one of " + kinds);
        } else {
          places.put(cells[0] + "\t" + cells[1], place);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    return new LintRemarks(places);
  }

  private static List<String> lines(Path file, List<String> problems) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      problems.add(file + ": found no readable file, expected remarks in UTF-8");
      return List.of();
    }
  }

  /** The findings that no remark accepts. */
  public List<GazetteerLint.Finding> without(List<GazetteerLint.Finding> findings) {
    return findings.stream().filter(finding -> !places.containsKey(key(finding))).toList();
  }

  /** Remarks that no finding needs, a sentence each. */
  public List<String> unneeded(List<GazetteerLint.Finding> findings) {
    Map<String, String> unneeded = new TreeMap<>(places);
    findings.forEach(finding -> unneeded.remove(key(finding)));
    return unneeded.entrySet().stream()
        .map(each ->
            each.getValue()
                + ": found a remark on "
                + each.getKey().replace("\t", " \"")
                + "\", expected a finding that needs it")
        .sorted()
        .toList();
  }

  private static String key(GazetteerLint.Finding finding) {
    return name(finding.kind()) + "\t" + finding.surface();
  }

  private static String name(GazetteerLint.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
