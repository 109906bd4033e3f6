package org.glossator.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.Brief;
import org.glossator.Mention;
import org.glossator.ProjectDataException;
import org.glossator.Sentence;
import org.glossator.SourceDocument;
import org.glossator.SourceRejectedException;
import org.glossator.Span;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.Corpus;
import org.glossator.parse.BriefParser;
import org.glossator.read.FoundSource;
import org.glossator.read.SourceFinder;
import org.glossator.read.SourceReader;
import org.glossator.tag.standard.Account;
import org.glossator.tag.standard.Explanation;
import org.glossator.tokenise.Tokeniser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why a span is a mention, or why it is not. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says why a span of a brief is a mention (entry with file and line, model with score, rule)"
          + " and which rivals lost by which rule;",
      "or why it is none (place, boundary, case rule, blocklist, ambiguity, overlap, score)."
    },
    footer = {
      "%nExamples:",
      "  glossator explain seeds/briefs/2024-06-solar-and-steel.txt MIIT",
      "  glossator explain corpus/briefs/2024-06-solar-and-steel.json 100-104 --json"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

  private final Home home;
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "BRIEF",
      description = "Text of a brief, or a brief's file of a corpus (.json).")
  private Path brief;

  @Parameters(
      index = "1",
      paramLabel = "SPAN",
      description = "start-end in code points, or a text: each of its occurrences is explained.")
  private String span;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "10",
      description = "Occurrences explained (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private AnnotationOptions annotation;

  ExplainCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Brief parsed = new BriefParser().parse(source());
    List<Span> spans = spans(parsed.text());
    List<Sentence> sentences = new Tokeniser().tokenise(parsed);
    Explanation explanation = annotation.explanation(home);
    List<Map<String, Object>> objects = new ArrayList<>();
    String text = parsed.text();
    List<Span> asked = spans.subList(0, Math.min(most, spans.size()));
    for (Account account : explanation.accounts(parsed, sentences, asked)) {
      if (json) {
        objects.add(object(text, account));
      } else {
        console.out().println(place(text, account.span()) + ":");
        Explanation.lines(text, account)
            .forEach(line -> console.out().println("  " + Console.safe(line)));
      }
    }
    if (json) {
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      console.out().println(mapper.writeValueAsString(objects));
    } else if (spans.size() > most) {
      console.out().printf(Locale.ROOT, "%d more occurrences (--most).%n", spans.size() - most);
    }
    return ExitCode.DONE.code();
  }

  private SourceDocument source() throws IOException {
    if (brief.toString().endsWith(".json")) {
      BriefFile file = Corpus.readFile(brief);
      if (file.text() == null) {
        throw new ProjectDataException(brief + ": holds no text; expected an annotated brief");
      }
      return new SourceDocument(
          file.id(), file.source().path(), file.source().sha256(), file.text());
    }
    try {
      SourceReader reader = new SourceReader(SourceReader.LARGEST_BYTES);
      List<FoundSource> found =
          new SourceFinder(SourceReader.LARGEST_BYTES).find(List.of(brief)).sources();
      if (found.size() != 1) {
        throw new ProjectDataException(
            brief + ": found " + found.size() + " briefs, expected the text of one");
      }
      return reader.read(found.getFirst());
    } catch (SourceRejectedException failure) {
      throw new ProjectDataException(brief + ": " + failure.getMessage());
    }
  }

  private List<Span> spans(String text) {
    Matcher range = RANGE.matcher(span);
    List<Span> spans = new ArrayList<>();
    if (range.matches() && !text.contains(span)) {
      int start = Integer.parseInt(range.group(1));
      int end = Integer.parseInt(range.group(2));
      int length = text.codePointCount(0, text.length());
      if (start >= end || end > length) {
        throw new ProjectDataException(
            "SPAN is " + span + "; expected start-end with 0 <= start < end <= " + length);
      }
      return List.of(new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    }
    for (int at = text.indexOf(span); at >= 0 && !span.isEmpty(); at = text.indexOf(span, at + 1)) {
      spans.add(new Span(at, at + span.length()));
    }
    if (spans.isEmpty()) {
      throw new ProjectDataException(
          "SPAN is \""
              + span
              + "\", which does not occur in "
              + brief
              + "; expected a text of the"
              + " brief as written, or start-end in code points");
    }
    return spans;
  }

  private static String place(String text, Span span) {
    return text.codePointCount(0, span.start()) + "-" + text.codePointCount(0, span.end());
  }

  private static Map<String, Object> object(String text, Account account) {
    Map<String, Object> object = range(text, account.span());
    object.put("mention", account.isMention());
    object.put("mentions", account.mentions().stream().map(each -> mention(text, each)).toList());
    object.put(
        "reasons",
        account.reasons().stream()
            .map(each -> Map.of("cause", name(each.cause()), "sentence", each.sentence()))
            .toList());
    return object;
  }

  private static Map<String, Object> mention(String text, Mention mention) {
    Map<String, Object> object = range(text, mention.span());
    object.put("type", mention.type().name());
    object.put("entity", mention.entity().id());
    object.put("confidence", Math.round(mention.confidence() * 10_000) / 10_000.0);
    object.put("evidence", mention.evidence().stream().map(each -> each.sentence(text)).toList());
    return object;
  }

  private static Map<String, Object> range(String text, Span span) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("start", text.codePointCount(0, span.start()));
    object.put("end", text.codePointCount(0, span.end()));
    object.put("text", span.of(text));
    return object;
  }

  private static String name(Account.Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
