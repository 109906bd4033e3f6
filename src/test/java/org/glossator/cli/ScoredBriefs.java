package org.glossator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glossator.evaluate.Annotations;

/** Small gold with a right and a worse answer to it, for tests of the verbs that score. */
final class ScoredBriefs {
  static final String ORGANISATION = "ORGANISATION";
  static final String COMPANY = "COMPANY";

  private static final String TEXT =
      "The Ministry of Finance funds Huawei and 5G chips. 😀 Nio too.";

  private ScoredBriefs() {}

  static Annotations right(String id) {
    return brief(id)
        .mention("Ministry of Finance", ORGANISATION)
        .mention("Huawei", COMPANY)
        .mention("Nio", COMPANY)
        .item(0, "energy", 0.8, "automotive", "materials-chemicals");
  }

  /** One of three mentions right, and the sector wrong. */
  static Annotations worse(String id) {
    return brief(id)
        .mention("Ministry of Finance", ORGANISATION)
        .mention("Huawei", ORGANISATION)
        .mention("5G", "TECHNOLOGY")
        .item(0, "automotive", 0.6, "energy", "materials-chemicals");
  }

  private static Annotations brief(String id) {
    return Annotations.of(id, id + " " + TEXT);
  }

  static Path write(Path folder, Annotations... briefs) {
    for (Annotations each : briefs) {
      each.writeTo(folder);
    }
    return folder;
  }

  static Path gate(Path file, String minima) throws IOException {
    return Files.writeString(file, "schema: glossator/gate/1\n" + minima);
  }
}
