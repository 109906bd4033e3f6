package org.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {
  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void write() throws IOException {
    home = new Home(folder);
    for (String name :
        List.of(
            "seeds/gazetteers/names.tsv",
            "seeds/sectors/taxonomy.yaml",
            "models/sectors/best-1/model.json",
            "models/sectors/baseline-1/model.json",
            "models/tagging/9/encoder.safetensors",
            "models/tagging/10/encoder.safetensors")) {
      change(name);
    }
  }

  @Test
  void countsTheFilesThatARunReads() {
    assertThat(Digests.ofData(home).keySet())
        .containsExactly(
            "models/sectors/best-1/model.json",
            "models/tagging/10/encoder.safetensors",
            "seeds/gazetteers/names.tsv",
            "seeds/sectors/taxonomy.yaml");
  }

  @Test
  void aModelThatIsNotUsedShapesNothing() throws IOException {
    String before = surroundings();
    change("models/tagging/9/encoder.safetensors");
    change("models/sectors/baseline-1/model.json");
    assertThat(surroundings()).isEqualTo(before);
    change("models/tagging/10/encoder.safetensors");
    String changed = surroundings();
    assertThat(changed).isNotEqualTo(before);
    change("models/tagging/11/encoder.safetensors");
    assertThat(surroundings()).isNotEqualTo(changed);
  }

  private String surroundings() {
    return Digests.surroundings(home, List.of(), new TreeMap<>()).digest();
  }

  /** Gives a file a content that it has not had. */
  private void change(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Files.exists(file) ? Files.readString(file) + "more" : name);
  }
}
