package org.glossator.tokenise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.glossator.Brief;
import org.glossator.GivenUpException;
import org.glossator.Sentence;
import org.glossator.Span;

/**
 * Sentences and tokens by OpenNLP's English models, mended where those err on briefs. Thread-safe;
 * use on platform threads (the library keeps an instance for each).
 */
public final class Tokeniser {
  private static final String SENTENCE_MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String TOKEN_MODEL = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";

  /** A sentence never ends here. */
  private static final Pattern NEVER_FINAL =
      Pattern.compile(
          "(?:^|[\\s(])(?:No|Nos|Dr|Mr|Mrs|Ms|Prof|St|vs|approx|ca|cf|Fig|Art|Sec|e\\.g|i\\.e|[A-Z])\\.$");

  /** A sentence ends here only if the next word starts one. */
  private static final Pattern SELDOM_FINAL =
      Pattern.compile("(?:^|[\\s(])(?:Co|Corp|Inc|Ltd|Bros|Jr|Sr|etc|[A-Z]\\.[A-Z])\\.[,]?$");

  private static final int LONGEST_SENTENCE = 4_000;

  private final ThreadSafeSentenceDetectorME sentences;
  private final ThreadSafeTokenizerME tokens;

  public Tokeniser() {
    try (InputStream sentenceModel = open(SENTENCE_MODEL);
        InputStream tokenModel = open(TOKEN_MODEL)) {
      sentences = new ThreadSafeSentenceDetectorME(new SentenceModel(sentenceModel));
      tokens = new ThreadSafeTokenizerME(new TokenizerModel(tokenModel));
    } catch (IOException failure) {
      throw new UncheckedIOException("OpenNLP's models cannot be read", failure);
    }
  }

  /** Sentences of the whole text, ascending, each inside one role or one line outside roles. */
  public List<Sentence> tokenise(Brief brief) {
    List<Sentence> result = new ArrayList<>();
    for (Span block : TextBlocks.of(brief)) {
      for (Span sentence : sentencesOf(brief.text(), block)) {
        GivenUpException.check();
        result.add(new Sentence(sentence, tokensOf(brief.text(), sentence)));
      }
    }
    return result;
  }

  private List<Span> sentencesOf(String text, Span block) {
    List<Span> result = new ArrayList<>();
    for (Span part : UnbrokenRuns.cut(text, block)) {
      addSentences(text, part, result);
    }
    return result.stream().flatMap(span -> pieces(text, span).stream()).toList();
  }

  private void addSentences(String text, Span block, List<Span> result) {
    int first = result.size();
    for (opennlp.tools.util.Span found :
        sentences.sentPosDetect(TokenRules.visible(block.of(text)))) {
      Span span = new Span(block.start() + found.getStart(), block.start() + found.getEnd());
      if (result.size() > first && isCutShort(text, result.getLast(), span.start())) {
        span = new Span(result.removeLast().start(), span.end());
      }
      result.add(span);
    }
  }

  private static boolean isCutShort(String text, Span sentence, int next) {
    String end = text.substring(Math.max(sentence.start(), sentence.end() - 16), sentence.end());
    return NEVER_FINAL.matcher(end).find()
        || (SELDOM_FINAL.matcher(end).find() && !Character.isUpperCase(text.charAt(next)));
  }

  /** Cuts what is too long to be a sentence at white space, so that no step meets a giant one. */
  private static List<Span> pieces(String text, Span sentence) {
    List<Span> pieces = new ArrayList<>();
    int start = sentence.start();
    while (sentence.end() - start > LONGEST_SENTENCE) {
      int end = start + LONGEST_SENTENCE;
      while (end > start + LONGEST_SENTENCE / 2 && !Character.isWhitespace(text.charAt(end))) {
        end--;
      }
      if (Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      Span piece = new Span(start, end).strip(text);
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
      start = end;
    }
    Span rest = new Span(start, sentence.end()).strip(text);
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
    return pieces;
  }

  private List<Span> tokensOf(String text, Span sentence) {
    List<Span> result = new ArrayList<>();
    for (Span part : UnbrokenRuns.cut(text, sentence)) {
      for (opennlp.tools.util.Span found : tokens.tokenizePos(TokenRules.visible(part.of(text)))) {
        Span token = new Span(part.start() + found.getStart(), part.start() + found.getEnd());
        TokenRules.split(text, token, result);
      }
    }
    return TokenRules.join(text, result);
  }

  private static InputStream open(String resource) {
    InputStream stream = Tokeniser.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("resource " + resource + " is missing from the class path");
    }
    return stream;
  }
}
