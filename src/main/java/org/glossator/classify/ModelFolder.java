package org.glossator.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.ProjectDataException;
import org.glossator.prepared.KnownDigests;

/**
 * A version on disk: {@code model.json} says what the model is, {@code weights.safetensors} holds
 * its numbers. Nothing is deserialised but JSON and plain numbers.
 */
final class ModelFolder {
  static final String DESCRIPTION = "model.json";
  static final String WEIGHTS = "weights.safetensors";

  private ModelFolder() {}

  /** The files of a model, by name. Equal models give equal bytes. */
  static SortedMap<String, byte[]> files(SectorModel model, String embeddings) {
    TensorFile weights = new TensorFile();
    List<ModelDescription.Part> parts = new ArrayList<>();
    for (int index = 0; index < model.models().size(); index++) {
      LinearModel part = model.models().get(index);
      int components = part.weights()[0].length;
      weights.put(index + ".weights", flat(part.weights()), part.weights().length, components);
      weights.put(index + ".bias", part.bias(), part.bias().length);
      List<String> names =
          switch (part.features()) {
            case NgramFeatures ngrams -> {
              weights.put(index + ".rarity", ngrams.rarity(), components);
              yield ngrams.names();
            }
            case EmbeddingFeatures embedding -> List.of();
          };
      parts.add(
          new ModelDescription.Part(
              part.features().kind().label(), model.exponents().get(index), components, names));
    }
    List<ModelDescription.Known> known = new ArrayList<>();
    for (int index = 0; index < model.neighbours().size(); index++) {
      Neighbour neighbour = model.neighbours().get(index);
      known.add(new ModelDescription.Known(neighbour.id(), neighbour.sector(), neighbour.title()));
    }
    weights.put("items", vectors(model), known.size(), known.isEmpty() ? 0 : dimensions(model));
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(
        DESCRIPTION,
        json(
            new ModelDescription(
                ModelDescription.SCHEMA,
                model.sectors(),
                parts,
                new ModelDescription.Use(model.secondary(), model.cuts()),
                embeddings,
                known)));
    files.put(WEIGHTS, weights.encoded());
    return files;
  }

  /**
   * A version as read.
   *
   * @param embeddings those that it was trained on, as {@link Embedder#provenance()} names them
   */
  record Stored(SectorModel model, String embeddings) {}

  /**
   * Reads a version.
   *
   * @throws ProjectDataException if files are missing, contradict each other or the taxonomy
   */
  static Stored read(Path folder, Taxonomy taxonomy) {
    ModelDescription description = description(folder);
    TensorFile weights = TensorFile.decoded(folder + "/" + WEIGHTS, bytes(folder.resolve(WEIGHTS)));
    if (!description.sectors().equals(taxonomy.ids())) {
      throw new ProjectDataException(
          folder
              + ": the model knows the sectors "
              + description.sectors()
              + ", expected those of the taxonomy "
              + taxonomy.ids());
    }
    List<LinearModel> models = new ArrayList<>();
    List<Double> exponents = new ArrayList<>();
    for (int index = 0; index < description.parts().size(); index++) {
      models.add(part(folder, description, weights, index));
      exponents.add(description.parts().get(index).exponent());
    }
    return new Stored(
        new SectorModel(
            description.sectors(),
            models,
            exponents,
            description.use().secondary(),
            description.use().cuts(),
            neighbours(description, weights)),
        description.embeddings());
  }

  /** Digest of both files of a version. */
  static String digest(Path folder, KnownDigests known) {
    String both =
        known.sha256(bytes(folder.resolve(DESCRIPTION)))
            + known.sha256(bytes(folder.resolve(WEIGHTS)));
    return Digests.sha256(both.getBytes(StandardCharsets.US_ASCII));
  }

  private static LinearModel part(
      Path folder, ModelDescription description, TensorFile weights, int index) {
    ModelDescription.Part part = description.parts().get(index);
    FeatureKind kind = FeatureKind.labelled(part.kind());
    List<String> sectors = description.sectors();
    int hints = kind == FeatureKind.EMBEDDING_AND_HINTS ? 2 * sectors.size() : 0;
    Features features =
        kind.embeds()
            ? new EmbeddingFeatures(kind, part.components() - hints, sectors)
            : new NgramFeatures(kind, part.names(), weights.floats(index + ".rarity"));
    float[] flat = weights.floats(index + ".weights");
    if (flat.length != sectors.size() * part.components()) {
      throw new ProjectDataException(
          folder
              + ": found "
              + flat.length
              + " weights in part "
              + index
              + ", expected "
              + sectors.size() * part.components());
    }
    float[][] rows = new float[sectors.size()][part.components()];
    for (int sector = 0; sector < rows.length; sector++) {
      System.arraycopy(flat, sector * part.components(), rows[sector], 0, part.components());
    }
    return new LinearModel(features, rows, weights.floats(index + ".bias"));
  }

  private static List<Neighbour> neighbours(ModelDescription description, TensorFile weights) {
    List<Neighbour> neighbours = new ArrayList<>();
    byte[] vectors = weights.bytes("items");
    int dimensions =
        description.items().isEmpty() ? 0 : vectors.length / description.items().size();
    for (ModelDescription.Known known : description.items()) {
      byte[] vector = new byte[dimensions];
      System.arraycopy(vectors, neighbours.size() * dimensions, vector, 0, dimensions);
      neighbours.add(new Neighbour(known.id(), known.sector(), known.title(), vector));
    }
    return neighbours;
  }

  private static ModelDescription description(Path folder) {
    try {
      ModelDescription description =
          new JsonMapper().readValue(bytes(folder.resolve(DESCRIPTION)), ModelDescription.class);
      if (!ModelDescription.SCHEMA.equals(description.schema())) {
        throw new ProjectDataException(
            folder.resolve(DESCRIPTION)
                + ": found schema '"
                + description.schema()
                + "', expected '"
                + ModelDescription.SCHEMA
                + "'");
      }
      return description;
    } catch (IOException failure) {
      throw new ProjectDataException(
          folder.resolve(DESCRIPTION) + ": not the description of a sector model");
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new ProjectDataException(file + ": this file of the sector model cannot be read");
    }
  }

  private static byte[] json(ModelDescription description) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n"));
    try {
      return (new JsonMapper().writer(printer).writeValueAsString(description) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("a model cannot be described", failure);
    }
  }

  private static float[] flat(float[][] rows) {
    float[] flat = new float[rows.length * rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, flat, row * rows[0].length, rows[0].length);
    }
    return flat;
  }

  private static byte[] vectors(SectorModel model) {
    int dimensions = model.neighbours().isEmpty() ? 0 : dimensions(model);
    byte[] vectors = new byte[model.neighbours().size() * dimensions];
    for (int index = 0; index < model.neighbours().size(); index++) {
      System.arraycopy(
          model.neighbours().get(index).vector(), 0, vectors, index * dimensions, dimensions);
    }
    return vectors;
  }

  private static int dimensions(SectorModel model) {
    return model.neighbours().getFirst().vector().length;
  }
}
