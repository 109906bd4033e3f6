package org.glossator.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.glossator.ProjectDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyTest {
  @TempDir private Path folder;

  @Test
  void readsTheSixteenSectors() {
    Taxonomy taxonomy = Taxonomy.read(Path.of("seeds/sectors/taxonomy.yaml"));
    assertThat(taxonomy.ids()).hasSize(16).contains("automotive", "industrial-policy");
    Sector automotive = taxonomy.sectors().get(taxonomy.ids().indexOf("automotive"));
    assertThat(automotive.nace()).containsExactly("29", "27");
    assertThat(automotive.madeInChina2025()).containsExactly("mic-vehicles");
  }

  @Test
  void namesEverythingThatIsWrong() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("t.yaml"),
            """
            sectors:
              - {id: a, name: A, definition: first, nace: ["1"]}
              - {id: a, name: "", definition: second, parent: z}
            """);
    assertThatThrownBy(() -> Taxonomy.read(file))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("sector 1: found NACE division '1', expected two digits")
        .hasMessageContaining("sector 2: found no name")
        .hasMessageContaining("found sector 'a' twice")
        .hasMessageContaining("has parent 'z'");
  }

  @Test
  void refusesWhatIsNoTaxonomy() throws Exception {
    Path file = Files.writeString(folder.resolve("t.yaml"), "sectors: [");
    assertThatThrownBy(() -> Taxonomy.read(file)).hasMessageContaining("not YAML");
    assertThatThrownBy(() -> Taxonomy.read(folder.resolve("none")))
        .hasMessageContaining("cannot be read");
  }
}
