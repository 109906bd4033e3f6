package org.glossator.tag.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The order that {@link FormIndex} needs: forms that share an opening in a row, ascending. Cheaper
 * than sorting all of them, because most openings are shared by few.
 */
final class FormOrder {
  private FormOrder() {}

  /** The values by their forms, none of which is empty; those of one form in the order given. */
  static <V> List<V> arrange(List<V> values, Function<V, String> form) {
    OpeningTable table = OpeningTable.empty(values.size());
    int[] buckets = new int[values.size()];
    int[] ends = new int[values.size() + 1];
    int count = 0;
    for (int index = 0; index < buckets.length; index++) {
      long key = OpeningTable.key(form.apply(values.get(index)));
      int slot = table.slot(key);
      int bucket = slot < 0 ? count++ : table.first(slot);
      if (slot < 0) {
        table.add(key, bucket);
      }
      buckets[index] = bucket;
      ends[bucket + 1]++;
    }
    for (int bucket = 0; bucket < count; bucket++) {
      ends[bucket + 1] += ends[bucket];
    }
    int[] order = new int[buckets.length];
    int[] places = ends.clone();
    for (int index = 0; index < buckets.length; index++) {
      order[places[buckets[index]]++] = index;
    }
    List<V> arranged = new ArrayList<>(order.length);
    for (int index : order) {
      arranged.add(values.get(index));
    }
    Comparator<V> ascending = Comparator.comparing(form);
    for (int bucket = 0; bucket < count; bucket++) {
      if (ends[bucket + 1] - ends[bucket] > 1) {
        arranged.subList(ends[bucket], ends[bucket + 1]).sort(ascending);
      }
    }
    return arranged;
  }
}
