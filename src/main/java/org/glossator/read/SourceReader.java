package org.glossator.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.SourceDocument;
import org.glossator.SourceRejectedException;
import org.glossator.Span;

/**
 * Reads plain text and markdown as strict UTF-8. A byte order mark and the line ends stay in the
 * text. Thread-safe.
 */
public final class SourceReader {
  /** Size in bytes above which sources are rejected unless the user says otherwise. */
  public static final long LARGEST_BYTES = 20L * 1024 * 1024;

  private static final String CHANGED = "changed while it was read";

  private final long largestBytes;

  /**
   * @param largestBytes size in bytes above which a source is rejected, 1 to 2^30
   */
  public SourceReader(long largestBytes) {
    if (largestBytes < 1 || largestBytes > 1L << 30) {
      throw new IllegalArgumentException("largest size must lie in 1..2^30, found " + largestBytes);
    }
    this.largestBytes = largestBytes;
  }

  /**
   * Reads one source.
   *
   * @throws SourceRejectedException if it is empty, too large, unreadable, binary or not UTF-8
   */
  public SourceDocument read(FoundSource source) throws SourceRejectedException {
    byte[] bytes = content(source);
    String text = decode(bytes);
    if (new Span(0, text.length()).strip(text).isEmpty()) {
      throw new SourceRejectedException("is empty; expected the text of a brief");
    }
    return new SourceDocument(source.id(), source.path(), DigestUtils.sha256Hex(bytes), text);
  }

  /**
   * The digest that {@link #read} would give, without decoding.
   *
   * @throws SourceRejectedException if it is too large or unreadable
   */
  public String digest(FoundSource source) throws SourceRejectedException {
    return DigestUtils.sha256Hex(content(source));
  }

  /** The file's bytes; of a line, its text in UTF-8. */
  private byte[] content(FoundSource source) throws SourceRejectedException {
    if (source.line().isEmpty()) {
      return bytes(source);
    }
    FoundSource.Line line = source.line().get();
    try (InputStream stream = Files.newInputStream(source.file())) {
      stream.skipNBytes(line.start());
      DocumentLines.Document document = found(source, stream.readNBytes(line.length()));
      String text = document.text();
      int lone = DocumentLines.loneSurrogate(text);
      if (lone >= 0) {
        throw new SourceRejectedException(
            "holds half a surrogate pair at UTF-16 unit " + lone + "; expected whole characters");
      }
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (EOFException shorter) {
      throw new SourceRejectedException(CHANGED, shorter);
    } catch (IOException failure) {
      throw new SourceRejectedException("cannot be read: " + failure.getMessage(), failure);
    }
  }

  /** The line as it was found; whatever else stands there now was written since. */
  private static DocumentLines.Document found(FoundSource source, byte[] line)
      throws SourceRejectedException {
    try {
      DocumentLines.Document document = DocumentLines.parse(line);
      if (source.path().endsWith("#" + document.id())) {
        return document;
      }
      throw new SourceRejectedException(CHANGED);
    } catch (SourceRejectedException failure) {
      throw new SourceRejectedException(CHANGED, failure);
    }
  }

  private byte[] bytes(FoundSource source) throws SourceRejectedException {
    if (!Files.isRegularFile(source.file())) {
      throw new SourceRejectedException(
          Files.exists(source.file()) ? "is no regular file" : "does not exist");
    }
    try (InputStream stream = Files.newInputStream(source.file())) {
      byte[] bytes = stream.readNBytes((int) largestBytes + 1);
      if (bytes.length > largestBytes) {
        throw new SourceRejectedException(
            String.format(
                Locale.ROOT,
                "is %,d bytes long; at most %,d are read (see --largest-source)",
                Files.size(source.file()),
                largestBytes));
      }
      return bytes;
    } catch (AccessDeniedException failure) {
      throw new SourceRejectedException("cannot be read: permission denied", failure);
    } catch (NoSuchFileException failure) {
      throw new SourceRejectedException("does not exist", failure);
    } catch (IOException failure) {
      throw new SourceRejectedException("cannot be read: " + failure.getMessage(), failure);
    }
  }

  private static String decode(byte[] bytes) throws SourceRejectedException {
    for (int index = 0; index < bytes.length; index++) {
      if (isControl(bytes[index])) {
        throw new SourceRejectedException(
            String.format(
                Locale.ROOT,
                "is no text: byte 0x%02X at byte offset %d; expected plain text or markdown",
                bytes[index],
                index));
      }
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(input, output, true);
    if (result.isError()) {
      throw new SourceRejectedException(
          String.format(
              Locale.ROOT,
              "is not UTF-8: byte 0x%02X at byte offset %d (line %d); expected UTF-8",
              bytes[input.position()],
              input.position(),
              lineOf(bytes, input.position())));
    }
    return output.flip().toString();
  }

  private static boolean isControl(byte value) {
    return value >= 0
        && value < 0x20
        && value != '\n'
        && value != '\r'
        && value != '\t'
        && value != '\f'
        && value != 0x0B;
  }

  private static int lineOf(byte[] bytes, int position) {
    int line = 1;
    for (int index = 0; index < position; index++) {
      if (bytes[index] == '\n') {
        line++;
      }
    }
    return line;
  }
}
