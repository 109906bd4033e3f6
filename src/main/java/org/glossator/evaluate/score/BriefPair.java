package org.glossator.evaluate.score;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.glossator.EntityType;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.BriefFile.ItemEntry;
import org.glossator.corpus.BriefFile.RoleEntry;
import org.glossator.corpus.Range;

/** The same text, annotated twice. */
public record BriefPair(BriefFile gold, BriefFile predicted) {
  /** The role of mentions that stand in an item but in no role, or in no item. */
  public static final String NO_ROLE = "none";

  public BriefPair {
    Objects.requireNonNull(gold, "gold");
    Objects.requireNonNull(predicted, "predicted");
  }

  public String id() {
    return gold.id();
  }

  /** The same pair with every company taken as an organisation, on both sides. */
  public BriefPair withOneBodyType() {
    return new BriefPair(
        gold.withTypes(BriefPair::bodyType), predicted.withTypes(BriefPair::bodyType));
  }

  private static String bodyType(String type) {
    return type.equals(EntityType.COMPANY.name()) ? EntityType.ORGANISATION.name() : type;
  }

  /** The text where one of the two holds it, else empty. */
  public String text() {
    if (gold.text() != null) {
      return gold.text();
    }
    return predicted.text() == null ? "" : predicted.text();
  }

  public String layout() {
    String layout = gold.layout() == null ? predicted.layout() : gold.layout();
    return layout == null ? "unknown" : layout;
  }

  /** Gold mentions outside the unscored regions of either. */
  List<Marked> goldMentions() {
    return scored(gold);
  }

  /** Predicted mentions outside the unscored regions of either. */
  List<Marked> predictedMentions() {
    return scored(predicted);
  }

  /** The role at an offset; by gold where gold has roles, else by the prediction. */
  String roleAt(int offset) {
    boolean goldHasRoles = gold.items().stream().anyMatch(each -> !each.roles().isEmpty());
    for (ItemEntry item : (goldHasRoles ? gold : predicted).items()) {
      for (RoleEntry role : item.roles()) {
        if (role.start() <= offset && offset < role.end()) {
          return role.role();
        }
      }
    }
    return NO_ROLE;
  }

  private List<Marked> scored(BriefFile file) {
    return file.mentions().stream()
        .filter(each -> ignored().noneMatch(each.range()::overlaps))
        .map(Marked::of)
        .toList();
  }

  private Stream<Range> ignored() {
    return Stream.concat(gold.ignored().stream(), predicted.ignored().stream());
  }
}
