package org.glossator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glossator.SourceDocument;
import org.glossator.SourceRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  @TempDir private Path folder;

  @Test
  void leavesTheTextAsItIs() throws Exception {
    String text = "\uFEFFTitle\r\n“Quoted”\u00A0text 🚗\n\n";
    SourceDocument source = read(text.getBytes(StandardCharsets.UTF_8), 1000);
    assertThat(source.text()).isEqualTo(text);
    assertThat(source.id()).isEqualTo("brief");
  }

  @Test
  void digestsTheBytes() throws Exception {
    assertThat(read("abc".getBytes(StandardCharsets.UTF_8), 1000).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void rejectsWhatIsNoText() {
    assertRejected(new byte[0], "is empty");
    assertRejected(" \n\u00A0\n".getBytes(StandardCharsets.UTF_8), "is empty");
    assertRejected(new byte[] {'a', 0, 'b'}, "byte 0x00 at byte offset 1");
    assertRejected(new byte[] {'a', '\n', (byte) 0xE9, 'b'}, "byte 0xE9 at byte offset 2 (line 2)");
    assertRejected(new byte[] {'a', (byte) 0xE4, (byte) 0xB8}, "is not UTF-8");
    assertRejected(
        "a".repeat(1001).getBytes(StandardCharsets.UTF_8), "is 1,001 bytes long; at most 1,000");
  }

  @Test
  void rejectsWhatIsNoFile() {
    SourceReader reader = new SourceReader(10);
    assertThatThrownBy(() -> reader.read(new FoundSource(folder, "f", "f")))
        .isInstanceOf(SourceRejectedException.class)
        .hasMessage("is no regular file");
    assertThatThrownBy(() -> reader.read(new FoundSource(folder.resolve("no"), "no", "no")))
        .isInstanceOf(SourceRejectedException.class)
        .hasMessage("does not exist");
  }

  private void assertRejected(byte[] bytes, String message) {
    assertThatThrownBy(() -> read(bytes, 1000))
        .isInstanceOf(SourceRejectedException.class)
        .hasMessageContaining(message);
  }

  private SourceDocument read(byte[] bytes, long largest)
      throws IOException, SourceRejectedException {
    Path file = Files.write(folder.resolve("brief.txt"), bytes);
    return new SourceReader(largest).read(new FoundSource(file, "brief.txt", "brief"));
  }
}
