package org.glossator.classify;

import java.util.Map;
import java.util.SortedMap;
import smile.util.SparseArray;

/** A vector whose other components are zero. The arrays are not copied: do not change them. */
final class SparseVector {
  private final int[] indexes;
  private final double[] values;

  /**
   * @param indexes ascending
   */
  SparseVector(int[] indexes, double[] values) {
    if (indexes.length != values.length) {
      throw new IllegalArgumentException(
          "found " + indexes.length + " indexes and " + values.length + " values");
    }
    this.indexes = indexes;
    this.values = values;
  }

  int[] indexes() {
    return indexes;
  }

  double[] values() {
    return values;
  }

  /** The same for Smile. */
  SparseArray array() {
    SparseArray array = new SparseArray();
    for (int place = 0; place < indexes.length; place++) {
      array.append(indexes[place], values[place]);
    }
    return array;
  }

  /** All components of a vector of this length. */
  double[] dense(int length) {
    double[] dense = new double[length];
    for (int place = 0; place < indexes.length; place++) {
      dense[indexes[place]] = values[place];
    }
    return dense;
  }

  static SparseVector of(SortedMap<Integer, Double> components) {
    int[] indexes = new int[components.size()];
    double[] values = new double[components.size()];
    int next = 0;
    for (Map.Entry<Integer, Double> component : components.entrySet()) {
      indexes[next] = component.getKey();
      values[next++] = component.getValue();
    }
    return new SparseVector(indexes, values);
  }
}
