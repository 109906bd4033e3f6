package org.glossator.review;

import java.util.List;

/** The sectors of the annotation guidelines, in their order. */
final class Sectors {
  static final List<String> ALL =
      List.of(
          "ai-software-data",
          "semiconductors-electronics",
          "telecom-iot",
          "machinery-robotics",
          "automotive",
          "aerospace",
          "rail-maritime-logistics",
          "energy",
          "environment-climate",
          "materials-chemicals",
          "health-biotech",
          "agriculture-food",
          "consumer-services",
          "finance-investment-trade",
          "talent-research",
          "industrial-policy");

  private Sectors() {}
}
