package org.glossator.tag.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.glossator.tag.TagSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerLintTest {
  @Test
  void findsEachKindOnce(@TempDir Path folder) {
    Gazetteer gazetteer =
        TagSamples.gazetteer(
            folder,
            List.of(
                "c:acme|COMPANY|Acme Tools|Acme-Tools;XY|capital",
                "o:acme|ORGANISATION|Acme tools||capital",
                "c:other|COMPANY|Widget|Gadget?|any",
                "c:third|COMPANY|Third Firm|Gadget|capital",
                "t:chips|TECHNOLOGY|advanced chip|platform|any",
                "t:chips-again|TECHNOLOGY|advanced chips||any"),
            List.of("platforms"));
    assertThat(new GazetteerLint(gazetteer).findings())
        .extracting(each -> each.line() + " " + each.kind() + " " + each.surface())
        .containsExactly(
            "2 DUPLICATE Acme-Tools",
            "2 ONE_CHARACTER XY",
            "3 TYPE_CLASH Acme tools",
            "3 TYPE_CLASH Acme tools",
            "4 COMMON_WORD Widget",
            "6 NEVER_FIRES platform",
            "6 EVALUATIVE_WORD advanced chip",
            "7 SHADOWED advanced chips",
            "7 EVALUATIVE_WORD advanced chips");
  }
}
