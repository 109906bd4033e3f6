package org.glossator.tag.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.glossator.EntityType;
import org.glossator.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {
  @ParameterizedTest
  @CsvSource({
    "COMPANY, WUXI - SK Hynix System IC, SK Hynix System IC",
    "ORGANISATION, - Sichuan Provincial Department of Commerce, Sichuan Provincial Department of"
        + " Commerce",
    "COMPANY, Harbin Electric-Machinery, Harbin Electric-Machinery",
    "ORGANISATION, the MIIT, MIIT",
    "TECHNOLOGY, advanced Chinese lidar, lidar",
    "TECHNOLOGY, new energy vehicles, new energy vehicles",
    "TECHNOLOGY, solid-state battery technology, solid-state battery",
    "TECHNOLOGY, AI development planning, AI",
    "TECHNOLOGY, high-quality green materials, green materials",
    "COMPANY, Advanced Micro Devices, Advanced Micro Devices",
  })
  void learnedSpansAreTrimmedByTheGuidelines(EntityType type, String span, String name) {
    assertThat(Boundaries.trim(span, new Span(0, span.length()), type).map(each -> each.of(span)))
        .contains(name);
  }

  @Test
  void signsAloneAreNoName() {
    assertThat(Boundaries.trim("--", new Span(0, 2), EntityType.TECHNOLOGY))
        .isEqualTo(Optional.empty());
  }
}
