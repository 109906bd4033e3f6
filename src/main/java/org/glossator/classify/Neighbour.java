package org.glossator.classify;

import java.util.Objects;

/** A training item kept for explanations. */
final class Neighbour {
  private static final int LONGEST_TITLE = 80;

  private final String id;
  private final String sector;
  private final String title;
  private final byte[] vector;
  private final double length;

  /**
   * @param vector its sentence embedding times 127, rounded; not copied
   */
  Neighbour(String id, String sector, String title, byte[] vector) {
    this.id = Objects.requireNonNull(id, "id");
    this.sector = Objects.requireNonNull(sector, "sector");
    this.title = Objects.requireNonNull(title, "title");
    this.vector = Objects.requireNonNull(vector, "vector");
    double square = 0;
    for (byte number : vector) {
      square += number * number;
    }
    this.length = Math.sqrt(square);
  }

  String id() {
    return id;
  }

  String sector() {
    return sector;
  }

  String title() {
    return title;
  }

  byte[] vector() {
    return vector;
  }

  static Neighbour of(TrainingItem item, float[] embedding) {
    byte[] vector = new byte[embedding.length];
    for (int index = 0; index < vector.length; index++) {
      vector[index] = (byte) Math.round(embedding[index] * 127);
    }
    String title = item.text().title();
    int end =
        title.length() <= LONGEST_TITLE ? title.length() : title.lastIndexOf(' ', LONGEST_TITLE);
    String shortened = title.substring(0, end < 0 ? LONGEST_TITLE : end);
    return new Neighbour(
        item.id(),
        item.sector(),
        shortened.length() < title.length() ? shortened + " …" : shortened,
        vector);
  }

  /** Cosine with an embedding of length 1. */
  double similarity(float[] embedding) {
    double product = 0;
    for (int index = 0; index < vector.length; index++) {
      product += vector[index] * (double) embedding[index];
    }
    return product / length;
  }
}
