package org.glossator.tag.gazetteer;

import java.util.List;
import java.util.function.BiConsumer;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.tag.text.AlignedText;

/**
 * Finds surfaces in text and tells what they stand for. Immutable and thread-safe.
 *
 * @param <T> what a surface stands for
 */
final class SurfaceMatcher<T> {
  private final SurfaceIndex index;
  private final List<T> values;

  /** One surface with what it stands for. */
  record Item<T>(Surface surface, EntityType type, T value) {}

  SurfaceMatcher(List<Item<T>> items) {
    index =
        SurfaceIndex.of(
            items.stream()
                .map(each -> new SurfaceIndex.Item(each.surface(), each.type()))
                .toList());
    values = items.stream().map(Item::value).toList();
  }

  /** As {@link SurfaceIndex#match}. */
  void match(CharSequence text, AlignedText aligned, BiConsumer<Span, T> found) {
    index.match(text, aligned, (span, number) -> found.accept(span, values.get(number)));
  }
}
