package org.glossator.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.ProjectDataException;
import org.glossator.Sentence;
import org.glossator.SourceDocument;
import org.glossator.SourceRejectedException;
import org.glossator.Span;
import org.glossator.corpus.Corpus;
import org.glossator.parse.BriefParser;
import org.glossator.read.FoundSource;
import org.glossator.read.SourceFinder;
import org.glossator.read.SourceReader;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.gazetteer.Gazetteer;
import org.glossator.tag.gazetteer.GazetteerSource;
import org.glossator.tag.standard.Taggers;
import org.glossator.tokenise.Tokeniser;

/**
 * Whatever a stranger gives, each step ends with a result or a rejection, and every span lies where
 * it should. Run by {@code ./mvnw test -Pfuzz}; docs/operations.md says how to fuzz for longer.
 */
class InputFuzzTest {
  private static final Tokeniser TOKENISER = new Tokeniser();
  private static final Gazetteer LISTED = listed();
  private static final List<CandidateSource> SOURCES =
      List.of(new GazetteerSource(LISTED), Taggers.patterns(LISTED));

  private static Gazetteer listed() {
    try {
      Path folder = Files.createTempDirectory("fuzz-names");
      Files.writeString(
          folder.resolve("names.tsv"),
          """
          id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote
          c:byd\tCOMPANY\tBYD\t比亚迪|BYD Auto\texact\t\t\t
          t:ai\tTECHNOLOGY\tartificial intelligence\tAI?\tany\t\t\t
          """);
      return Gazetteer.load(List.of(folder), List.of());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @FuzzTest(maxDuration = "60s")
  void reader(byte @NotNull [] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".txt");
    try {
      Files.write(file, bytes);
      SourceDocument document =
          new SourceReader(1 << 20).read(new FoundSource(file, "fuzz.txt", "fuzz"));
      annotated(document);
    } catch (SourceRejectedException rejection) {
      require(!rejection.getMessage().isBlank(), "a rejection without a reason");
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @FuzzTest(maxDuration = "60s")
  void parserTokeniserAndMatcher(@NotNull @WithUtf8Length(max = 4_000) String text) {
    annotated(new SourceDocument("fuzz", "fuzz.txt", "0".repeat(64), text));
  }

  private static void annotated(SourceDocument document) {
    Brief brief = new BriefParser().parse(document);
    List<Sentence> sentences = TOKENISER.tokenise(brief);
    int end = 0;
    for (Sentence sentence : sentences) {
      require(sentence.span().start() >= end, "sentences overlap");
      end = sentence.span().end();
      for (Span token : sentence.tokens()) {
        require(sentence.span().contains(token), "a token outside its sentence");
      }
    }
    require(end <= document.text().length(), "a sentence past the end");
    for (CandidateSource source : SOURCES) {
      for (Candidate candidate : source.candidates(brief, sentences)) {
        require(!candidate.span().of(document.text()).isEmpty(), "an empty mention");
        require(EntityType.valueOf(candidate.type().name()) == candidate.type(), "a type");
      }
    }
  }

  @FuzzTest(maxDuration = "60s")
  void documentLines(byte @NotNull [] bytes) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    Path file = folder.resolve("lines.jsonl");
    try {
      Files.write(file, bytes);
      for (FoundSource source : new SourceFinder(1 << 16).find(List.of(file)).sources()) {
        try {
          new SourceReader(1 << 16).read(source);
        } catch (SourceRejectedException rejection) {
          require(!rejection.getMessage().isBlank(), "a rejection without a reason");
        }
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  @FuzzTest(maxDuration = "60s")
  void corpusReader(byte @NotNull [] bytes) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    Path file = folder.resolve("brief.json");
    try {
      Files.write(file, bytes);
      Corpus.readFile(file);
    } catch (ProjectDataException damaged) {
      require(!damaged.problems().isEmpty(), "damage without a problem");
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
