package org.glossator.tag.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glossator.tag.gazetteer.CaseRule;
import org.glossator.tag.gazetteer.GazetteerEntry;
import org.glossator.tag.gazetteer.Surface;

/**
 * CoreNLP's regexner mapping. Only names without regular expressions are taken; a sign after a
 * backslash stands for itself.
 */
final class RegexnerLists implements NameLists {
  private static final String ANY_CASE = "(?i)";
  private static final Pattern EXPRESSION = Pattern.compile("(?<!\\\\)[\\[\\](){}*+?|^$]|\\\\\\w");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\W)");
  private static final Pattern SIGN = Pattern.compile("[\\[\\](){}*+?|^$.\\\\]");

  @Override
  public List<ForeignName> read(Path file) {
    ListLines lines = new ListLines();
    List<ForeignName> names = new ArrayList<>();
    lines.each(
        file,
        (name, line, content) -> {
          String[] cells = content.split("\t", -1);
          String pattern = cells[0].strip().replace(ANY_CASE, "");
          if (content.startsWith("#")) {
            return;
          }
          if (cells.length < 2 || cells.length > 5 || pattern.isEmpty() || cells[1].isBlank()) {
            lines.problem(
                name, line, "\"" + content + "\"", "name, type and up to 3 columns more by tabs");
          } else if (EXPRESSION.matcher(pattern).find()) {
            lines.problem(
                name, line, "the expression \"" + pattern + "\"", "a name without expressions");
          } else {
            String text = ESCAPED.matcher(pattern).replaceAll("$1");
            names.add(new ForeignName(name, line, text, cells[1].strip(), Optional.empty()));
          }
        });
    return lines.orProblems(names);
  }

  @Override
  public int write(List<GazetteerEntry> entries, Path out) throws IOException {
    List<String> lines = new ArrayList<>();
    for (GazetteerEntry entry : entries) {
      for (Surface surface : entry.surfaces()) {
        String pattern = SIGN.matcher(surface.text()).replaceAll("\\\\$0");
        if (surface.rule() == CaseRule.ANY) {
          pattern = ANY_CASE + pattern.replace(" ", " " + ANY_CASE);
        }
        lines.add(pattern + "\t" + entry.type() + "\t\t1.0");
      }
    }
    Files.write(out, lines);
    return lines.size();
  }
}
