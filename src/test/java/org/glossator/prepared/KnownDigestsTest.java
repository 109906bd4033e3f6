package org.glossator.prepared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDigestsTest {
  private static final byte[] MODEL = "a model".getBytes(UTF_8);
  private static final byte[] ARCHIVE = "an archive".getBytes(UTF_8);

  /** By {@code printf '%s' 'a model' | sha256sum} and the same of {@code another model}. */
  private static final String OF_MODEL =
      "97ff8a35544dcf40ad84047074439dd6aa3a0be469ea578a1b1c017d939ec61c";

  private static final String OF_ANOTHER =
      "93dc44381b5260808085f4dd99e5d439f52b86f2938527faf30bd72eb21afbc1";

  @TempDir private Path folder;
  private PreparedFiles files;

  @BeforeEach
  void storeTwo() throws IOException {
    files = new PreparedFiles(folder.resolve("prepared"));
    KnownDigests.Collector digests = new KnownDigests.Collector();
    digests.add(ByteBuffer.wrap(MODEL));
    digests.add(ByteBuffer.wrap(ARCHIVE), "digest of its entries");
    digests.write(files);
  }

  @Test
  void knowsContentAgain() {
    KnownDigests known = KnownDigests.of(files);
    assertThat(known.digests()).hasSize(2);
    assertThat(known.sha256(MODEL)).isEqualTo(OF_MODEL);
    assertThat(known.find(ByteBuffer.wrap(ARCHIVE))).contains("digest of its entries");
  }

  @Test
  void computesWhatItDoesNotKnow() {
    byte[] other = "another model".getBytes(UTF_8);
    assertThat(KnownDigests.of(files).find(ByteBuffer.wrap(other))).isEmpty();
    assertThat(KnownDigests.of(files).sha256(other)).isEqualTo(OF_ANOTHER);
    assertThat(KnownDigests.of(PreparedFiles.none()).sha256(MODEL)).isEqualTo(OF_MODEL);
  }

  @Test
  void noticesEveryChangeOfOneBit() {
    KnownDigests known = KnownDigests.of(files);
    for (int bit = 0; bit < MODEL.length * 8; bit++) {
      byte[] changed = MODEL.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(known.find(ByteBuffer.wrap(changed))).as("bit %d", bit).isEmpty();
    }
  }
}
