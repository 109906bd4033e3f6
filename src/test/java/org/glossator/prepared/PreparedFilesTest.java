package org.glossator.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedFilesTest {
  @TempDir private Path folder;
  private PreparedFiles files;

  @BeforeEach
  void oneFile() throws IOException {
    files = new PreparedFiles(folder.resolve("prepared"));
    files.write("model", "made of a and b", "note", bytes("numbers"));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void givesBackWhatWasWrittenOfTheSameInputs() {
    assertThat(files.read("model", "made of a and b"))
        .hasValueSatisfying(content -> {
          assertThat(content.note()).isEqualTo("note");
          assertThat(content.bytes()).isEqualTo(bytes("numbers"));
        });
  }

  @Test
  void findsNothingOfOtherInputsNamesOrFolders() {
    assertThat(files.read("model", "made of a and c")).isEmpty();
    assertThat(files.read("other", "made of a and b")).isEmpty();
    assertThat(new PreparedFiles(files.folder(), "another").read("model", "made of a and b"))
        .isEmpty();
    assertThat(PreparedFiles.none().read("model", "made of a and b")).isEmpty();
  }

  @Test
  void findsNothingWhereAnythingIsDamaged() throws IOException {
    Path file = folder.resolve("prepared/model.prepared");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(files.read("model", "made of a and b")).as("%d bytes", length).isEmpty();
    }
    Random random = new Random(5);
    for (int place = 0; place < whole.length; place++) {
      byte[] damaged = whole.clone();
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThat(files.read("model", "made of a and b"))
          .as("byte %d", place)
          .satisfiesAnyOf(
              found -> assertThat(found).isEmpty(),
              found -> assertThat(found.orElseThrow().bytes()).isEqualTo(bytes("numbers")));
    }
  }

  @Test
  void tellsResourcesApart() {
    assertThat(PreparedFiles.identity(Test.class, "/org/junit/jupiter/api/Test.class"))
        .contains("junit-jupiter-api-")
        .isNotEqualTo(PreparedFiles.identity(Test.class, "/org/junit/jupiter/api/Tag.class"));
  }
}
