package org.glossator.tag.exchange;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.tag.gazetteer.CaseRule;
import org.glossator.tag.gazetteer.GazetteerEntry;
import org.glossator.tag.gazetteer.Surface;

/**
 * CoreNLP's regexner mapping: one expression a token, divided by spaces. Only names without regular
 * expressions are taken; a sign after a backslash stands for itself.
 */
final class RegexnerLists implements NameLists {
  private static final TokenizerFactory<CoreLabel> TOKENISER =
      PTBTokenizer.factory(new CoreLabelTokenFactory(), "invertible=true");
  private static final String ANY_CASE = "(?i)";
  private static final Pattern EXPRESSION = Pattern.compile("(?<!\\\\)[\\[\\](){}*+?|^$]|\\\\\\w");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\W)");
  private static final Pattern APART =
      Pattern.compile("(?<=[(\\[{]) | (?=[)\\]},;:]|'s\\b|’s\\b)|(?<=\\w) (?=[-/] )|(?<= [-/]) ");
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
            String text = joined(ESCAPED.matcher(pattern).replaceAll("$1"));
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
        String flag = surface.rule() == CaseRule.ANY ? ANY_CASE : "";
        String pattern =
            tokens(surface.text())
                .map(token -> flag + SIGN.matcher(token).replaceAll("\\\\$0"))
                .collect(Collectors.joining(" "));
        lines.add(pattern + "\t" + entry.type() + "\t\t1.0");
      }
    }
    Files.write(out, lines);
    return lines.size();
  }

  /** As CoreNLP sees them in the middle of a sentence: at its end, "Inc." would be two tokens. */
  private static Stream<String> tokens(String text) {
    List<CoreLabel> tokens = TOKENISER.getTokenizer(new StringReader(text + " is")).tokenize();
    return tokens.subList(0, tokens.size() - 1).stream().map(CoreLabel::originalText);
  }

  /** A name as it is written, from its tokens. */
  private static String joined(String tokens) {
    return APART.matcher(tokens).replaceAll("");
  }
}
