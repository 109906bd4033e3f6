package org.glossator.tag.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.prepared.PreparedFiles;

/**
 * CoreNLP's three-class CRF (persons, locations, organisations), read from the class path at first
 * use. Only classes of CoreNLP and of the JDK's collections may be deserialised. Thread-safe.
 */
public final class StockModel {
  /** Where the model lies on the class path. */
  public static final String RESOURCE =
      "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private static final String PREPARED = "stock-crf";

  /** What may be deserialised. */
  static final ObjectInputFilter ALLOWED =
      ObjectInputFilter.Config.createFilter(
          "edu.stanford.nlp.**;org.glossator.tag.corenlp.*;java.lang.Record;java.util.*;java.util.regex.*;java.util.concurrent.*;"
              + "java.util.concurrent.atomic.*;java.util.concurrent.locks.*;java.lang.Class;"
              + "java.lang.Number;java.lang.Integer;java.lang.Long;java.lang.Double;java.lang.Float;"
              + "java.lang.Boolean;java.lang.Character;java.lang.String;java.lang.Enum;"
              + "java.lang.Object;!*");

  private final PreparedFiles prepared;
  private Loaded loaded;

  /** The model as shipped. */
  public StockModel() {
    this(PreparedFiles.none());
  }

  /**
   * @param prepared where the model may lie in packed form
   */
  public StockModel(PreparedFiles prepared) {
    this.prepared = prepared;
  }

  /** Writes the model in packed form. */
  public static void prepare(PreparedFiles files) throws IOException {
    try (InputStream stream = open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] packed =
          PackedModel.pack(new GZIPInputStream(new DigestInputStream(stream, digest), 1 << 16));
      PackedModel.unpack(ByteBuffer.wrap(packed));
      String note = HexFormat.of().formatHex(digest.digest());
      files.write(PREPARED, inputs(), note, ByteBuffer.wrap(packed));
    } catch (ClassNotFoundException | NoSuchAlgorithmException failure) {
      throw new IllegalStateException("model " + RESOURCE + " cannot be packed", failure);
    }
  }

  private static String inputs() {
    return "packed 1 " + PreparedFiles.identity(StockModel.class, RESOURCE);
  }

  private record Loaded(CRFClassifier<CoreLabel> classifier, String digest) {}

  /** A stretch of tokens with one label other than the background. */
  record Labelled(Span span, String label) {}

  /** {@code PERSON}, {@code LOCATION} and {@code ORGANIZATION} of one sentence, ascending. */
  List<Labelled> label(String text, Sentence sentence) {
    List<CoreLabel> words = new ArrayList<>(sentence.tokens().size());
    for (Span token : sentence.tokens()) {
      CoreLabel word = new CoreLabel();
      word.setWord(visible(token.of(text)));
      word.set(CoreAnnotations.TextAnnotation.class, word.word());
      words.add(word);
    }
    List<Labelled> found = new ArrayList<>();
    if (words.isEmpty()) {
      return found;
    }
    List<CoreLabel> labels = loaded().classifier().classifySentence(words);
    String open = "O";
    for (int index = 0; index < labels.size(); index++) {
      String label = labels.get(index).get(CoreAnnotations.AnswerAnnotation.class);
      Span token = sentence.tokens().get(index);
      if (!label.equals("O")) {
        if (label.equals(open)) {
          Labelled last = found.removeLast();
          found.add(new Labelled(new Span(last.span().start(), token.end()), label));
        } else {
          found.add(new Labelled(token, label));
        }
      }
      open = label;
    }
    return found;
  }

  /** SHA-256 of the model file. */
  String digest() {
    return loaded().digest();
  }

  /** This model, read now rather than at first use. */
  public StockModel ready() {
    loaded();
    return this;
  }

  private synchronized Loaded loaded() {
    if (loaded == null) {
      loaded =
          prepared
              .read(PREPARED, inputs())
              .flatMap(StockModel::unpacked)
              .orElseGet(StockModel::load);
    }
    return loaded;
  }

  /** A prepared file that cannot be used is as good as none. */
  private static Optional<Loaded> unpacked(PreparedFiles.Content content) {
    try {
      return Optional.of(new Loaded(PackedModel.unpack(content.bytes()), content.note()));
    } catch (IOException | ClassNotFoundException | RuntimeException unusable) {
      return Optional.empty();
    }
  }

  private static InputStream open() {
    InputStream stream = StockModel.class.getResourceAsStream(RESOURCE);
    if (stream == null) {
      throw new IllegalStateException("model " + RESOURCE + " is missing from the class path");
    }
    return stream;
  }

  private static Loaded load() {
    try (InputStream stream = open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      DigestInputStream digested = new DigestInputStream(stream, digest);
      CRFClassifier<CoreLabel> classifier;
      try (ObjectInputStream objects =
          new ObjectInputStream(
              new BufferedInputStream(new GZIPInputStream(digested, 1 << 16), 1 << 16))) {
        objects.setObjectInputFilter(ALLOWED);
        classifier = CRFClassifier.getClassifier(objects);
      }
      return new Loaded(classifier, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException failure) {
      throw new UncheckedIOException("model " + RESOURCE + " cannot be read", failure);
    } catch (ClassNotFoundException | NoSuchAlgorithmException failure) {
      throw new IllegalStateException("model " + RESOURCE + " cannot be read", failure);
    }
  }

  /** The signs that the model knows. */
  private static String visible(String token) {
    return switch (token) {
      case "(" -> "-LRB-";
      case ")" -> "-RRB-";
      case "\u201C" -> "``";
      case "\u201D" -> "''";
      default -> token.replace('\u2019', '\'').replace('\u2018', '\'').replace('\n', ' ');
    };
  }
}
