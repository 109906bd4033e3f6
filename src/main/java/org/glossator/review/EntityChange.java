package org.glossator.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Verdict;

/**
 * One change of chosen mentions of an entity. Those that somebody else has decided are left alone.
 *
 * @param type empty to leave it
 * @param other entity to link to; empty to leave it
 * @param deletes whether to delete instead
 * @param without keys of the mentions that are not meant
 */
record EntityChange(
    String entity,
    Optional<EntityType> type,
    Optional<Entity> other,
    boolean deletes,
    Set<String> without) {
  private static final String UNLISTED = "new:";

  EntityChange {
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(other, "other");
    without = Set.copyOf(without);
    if (!deletes && type.isEmpty() && other.isEmpty()) {
      throw new IllegalArgumentException("no change is named; expected type, other or delete");
    }
  }

  /** As the page sends it. */
  static EntityChange read(JsonNode body) {
    Set<String> without = new HashSet<>();
    body.path("without").forEach(each -> without.add(each.asText()));
    String type = body.path("type").asText("");
    String other = body.path("other").path("id").asText("");
    return new EntityChange(
        body.path("entity").asText(""),
        type.isEmpty() ? Optional.empty() : Optional.of(type(type)),
        other.isEmpty()
            ? Optional.empty()
            : Optional.of(new Entity(other, body.path("other").path("name").asText(other))),
        body.path("delete").asBoolean(),
        without);
  }

  private static EntityType type(String name) {
    return Stream.of(EntityType.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "type is \"" + name + "\"; expected ORGANISATION, COMPANY or TECHNOLOGY"));
  }

  List<Occurrence> in(Stream<Found> mentions, Reviewer reviewer) {
    return mentions
        .filter(each -> each.isOpenTo(reviewer) && !without.contains(each.key()))
        .map(this::occurrence)
        .toList();
  }

  private Occurrence occurrence(Found found) {
    AnnotatedBrief brief = found.brief();
    Reading was = Reading.of(found.mention());
    Verdict verdict =
        deletes
            ? new Verdict.Deleted(Optional.of(was))
            : new Verdict.Corrected(
                Anchor.of(brief.brief().text(), found.mention().span()),
                now(was),
                Optional.of(was));
    return new Occurrence(brief, found.mention().span(), found.mention().span(), verdict);
  }

  private Reading now(Reading was) {
    EntityType wanted = type.orElse(was.type());
    return new Reading(wanted, other.orElseGet(() -> unlisted(was.entity(), wanted)));
  }

  /** An entity without entry carries its type in its id. */
  private static Entity unlisted(Entity was, EntityType type) {
    return was.id().startsWith(UNLISTED)
        ? new Entity(
            was.id()
                .replaceFirst(
                    "^new:[a-z]+:", UNLISTED + type.name().toLowerCase(Locale.ROOT) + ":"),
            was.name())
        : was;
  }
}
