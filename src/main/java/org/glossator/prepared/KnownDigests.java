package org.glossator.prepared;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * SHA-256 digests that were taken when models were prepared, whatever program took them. Their
 * content is known again by its length and two checksums, which processors compute by themselves:
 * SHA-256 costs fifty times as much as long as the virtual machine has not compiled it. Immutable
 * and thread-safe.
 *
 * @param digests in hexadecimal, by mark of the content
 */
public record KnownDigests(Map<String, String> digests) {
  private static final String FILE = "digests";
  private static final String INPUTS = "sha-256 by length, CRC-32 and CRC-32C";

  public KnownDigests {
    digests = Map.copyOf(digests);
  }

  /** Those that lie in a folder, or none. */
  public static KnownDigests of(PreparedFiles files) {
    Map<String, String> digests = new HashMap<>();
    new PreparedFiles(files.folder())
        .read(FILE, INPUTS)
        .ifPresent(content ->
            StandardCharsets.UTF_8
                .decode(content.bytes())
                .toString()
                .lines()
                .map(line -> line.split("\t"))
                .forEach(cells -> digests.put(cells[0], cells[1])));
    return new KnownDigests(digests);
  }

  /** SHA-256 of the content in lower-case hexadecimal, looked up or computed. */
  public String sha256(byte[] content) {
    return sha256(ByteBuffer.wrap(content));
  }

  /** SHA-256 of a buffer from its position to its limit, which stay as they are. */
  public String sha256(ByteBuffer content) {
    return find(content).orElseGet(() -> computed(content));
  }

  /** The digest that was stored of this content. */
  public Optional<String> find(ByteBuffer content) {
    return digests.isEmpty() ? Optional.empty() : Optional.ofNullable(digests.get(mark(content)));
  }

  /** Collects digests to be stored. Not thread-safe. */
  public static final class Collector {
    private final Map<String, String> digests = new TreeMap<>();

    /** Stores the content's SHA-256. */
    public void add(ByteBuffer content) {
      add(content, computed(content));
    }

    /** Stores a digest of another kind, for instance of what an archive holds. */
    public void add(ByteBuffer content, String digest) {
      digests.put(mark(content), requireNonNull(digest, "digest"));
    }

    public void write(PreparedFiles files) throws IOException {
      StringBuilder lines = new StringBuilder();
      digests.forEach(
          (mark, digest) -> lines.append(mark).append('\t').append(digest).append('\n'));
      files.write(
          FILE, INPUTS, "", ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String computed(ByteBuffer content) {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    sha256.update(content.duplicate());
    return Hex.encodeHexString(sha256.digest());
  }

  private static String mark(ByteBuffer content) {
    CRC32 one = new CRC32();
    one.update(content.duplicate());
    CRC32C other = new CRC32C();
    other.update(content.duplicate());
    return content.remaining() + " " + one.getValue() + " " + other.getValue();
  }
}
