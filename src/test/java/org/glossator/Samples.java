package org.glossator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Small hand-made nouns for tests. */
public final class Samples {
  /** Astral characters stand before everything that counts, so that units and points differ. */
  public static final String TEXT =
      """
      🚗🚗 Brief
      1. Cars
      At a glance: The MIIT helps BYD.
      Issuing body: MIIT
      Date: May 2, 2023
      """;

  private Samples() {}

  public static SourceDocument source(String id, String text) {
    return new SourceDocument(id, id + ".txt", "0".repeat(64), text);
  }

  /** One item with every kind of annotation. */
  public static AnnotatedBrief annotated(String id) {
    Entity miit = new Entity("o:miit", "Ministry of Industry and Information Technology");
    Span first = span("MIIT helps", 4);
    Span body = span("MIIT\nDate", 4);
    Span glance = span("The MIIT helps BYD.", 19);
    Item item =
        new Item(
            "main-1",
            ItemKind.MAIN,
            new Span(span("1. Cars", 1).start(), TEXT.length() - 1),
            span("Cars", 4),
            List.of(
                new Role(RoleType.HEADLINE, span("Cars", 4)),
                new Role(RoleType.AT_A_GLANCE, glance),
                new Role(RoleType.ISSUING_BODIES, body),
                new Role(RoleType.DATE, span("May 2, 2023", 11))),
            new ItemFacts(
                Optional.of(LocalDate.of(2023, 5, 2)), List.of(body), List.of(), List.of()));
    Brief brief =
        new Brief(
            source(id, TEXT),
            Layout.FLAT,
            Optional.of(span("Brief", 5)),
            Optional.of(LocalDate.of(2023, 5, 4)),
            List.of(new Section("main", item.span())),
            List.of(item));
    Evidence.GazetteerHit hit =
        new Evidence.GazetteerHit("organisations.tsv", 7, "o:miit", "MIIT", "listed", 0.9);
    Evidence.Lost lost =
        new Evidence.Lost(
            first,
            EntityType.COMPANY,
            new Entity("new:company:miit", "MIIT"),
            "type order",
            List.of(new Evidence.ModelScore("crf/1", "COMPANY", 0.4)));
    TreeMap<String, SectorDecision> sectors = new TreeMap<>();
    SectorScore automotive = new SectorScore("automotive", 0.87654321);
    sectors.put(
        "main-1",
        new SectorDecision.Assigned(
            automotive,
            List.of("energy"),
            List.of(automotive, new SectorScore("energy", 0.1234)),
            List.of(new SectorReason("word", "cars", 1.5))));
    TreeMap<String, String> provenance = new TreeMap<>();
    provenance.put("code", "abc");
    return new AnnotatedBrief(
        brief,
        List.of(new Sentence(glance, List.of(new Span(glance.start(), glance.start() + 3), first))),
        List.of(
            new Mention(first, EntityType.ORGANISATION, miit, 0.95, List.of(hit, lost)),
            new Mention(
                span("BYD", 3),
                EntityType.COMPANY,
                new Entity("c:byd", "BYD"),
                0.99,
                List.of(new Evidence.InDocument("short-form", first, 0.5))),
            new Mention(body, EntityType.ORGANISATION, miit, 0.95, List.of(hit))),
        sectors,
        provenance);
  }

  private static Span span(String start, int length) {
    int at = TEXT.indexOf(start);
    return new Span(at, at + length);
  }
}
