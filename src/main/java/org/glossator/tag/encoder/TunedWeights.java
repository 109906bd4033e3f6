package org.glossator.tag.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What fine-tuning made of a base model: the tensors that differ, by their names in {@link
 * OnnxModel}, and the head that scores labels (one row of weights a label, then one bias a label).
 */
public record TunedWeights(
    Map<String, FloatTensor> tensors, FloatTensor headWeight, FloatTensor headBias) {
  static final String FORMAT = "glossator encoder 1";

  /** The vectors of the words' shapes. */
  public static final String SHAPES = "embeddings.token_type_embeddings.weight";

  private static final String BASE = "base-sha256";
  private static final String HEAD_WEIGHT = "head.weight";
  private static final String HEAD_BIAS = "head.bias";
  private static final String CHANGE = ".change";
  private static final String SCALE = ".scale";

  public TunedWeights {
    tensors = new LinkedHashMap<>(tensors);
    if (headWeight.shape().getFirst() != Labels.COUNT
        || !headBias.shape().equals(List.of(Labels.COUNT))) {
      throw new IllegalArgumentException(
          "found a head of shapes "
              + headWeight.shape()
              + " and "
              + headBias.shape()
              + ", expected "
              + Labels.COUNT
              + " labels");
    }
  }

  /** Writes matrices as changes in bytes, everything small as it is. */
  public void write(Path file, OnnxModel base, String baseDigest) throws IOException {
    Map<String, SafeTensors.Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<String, FloatTensor> tensor : tensors.entrySet()) {
      FloatTensor original = base.tensor(tensor.getKey());
      if (original.shape().size() == 2 && original.shape().equals(tensor.getValue().shape())) {
        List<SafeTensors.Entry> change = WeightChange.encode(original, tensor.getValue());
        entries.put(tensor.getKey() + CHANGE, change.getFirst());
        entries.put(tensor.getKey() + SCALE, change.getLast());
      } else {
        entries.put(tensor.getKey(), SafeTensors.Entry.of(tensor.getValue()));
      }
    }
    entries.put(HEAD_WEIGHT, SafeTensors.Entry.of(headWeight));
    entries.put(HEAD_BIAS, SafeTensors.Entry.of(headBias));
    new SafeTensors(Map.of("format", FORMAT, BASE, baseDigest), entries).write(file);
  }

  public static TunedWeights read(Path file, OnnxModel base, String baseDigest) throws IOException {
    return of(file, SafeTensors.read(file), base, baseDigest);
  }

  static TunedWeights of(Path file, SafeTensors stored, OnnxModel base, String baseDigest)
      throws IOException {
    requireEqual(file, "format", FORMAT, stored.metadata());
    requireEqual(file, BASE, baseDigest, stored.metadata());
    Map<String, SafeTensors.Entry> entries = stored.entries();
    Map<String, FloatTensor> tensors = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(entries.keySet());
    names.removeAll(List.of(HEAD_WEIGHT, HEAD_BIAS));
    for (String name : names) {
      if (name.endsWith(CHANGE)) {
        String tensor = name.substring(0, name.length() - CHANGE.length());
        tensors.put(
            tensor,
            WeightChange.decode(
                base.tensor(tensor), entries.get(name), entries.get(tensor + SCALE)));
      } else if (!name.endsWith(SCALE)) {
        tensors.put(name, entries.get(name).floats());
      }
    }
    return new TunedWeights(
        tensors, entries.get(HEAD_WEIGHT).floats(), entries.get(HEAD_BIAS).floats());
  }

  /** Whether the words' shapes come with hints of listed names. */
  boolean takesHints() {
    FloatTensor shapes = tensors.get(SHAPES);
    return shapes != null && shapes.shape().getFirst() == TextEncoder.SHAPES;
  }

  /** SHA-256 of the network that the weights belong to. */
  static String baseDigest(SafeTensors stored) {
    return stored.metadata().getOrDefault(BASE, "none");
  }

  /** The head and the shapes alone. */
  static TunedWeights head(Path file, SafeTensors stored) throws IOException {
    requireEqual(file, "format", FORMAT, stored.metadata());
    return new TunedWeights(
        Map.of(SHAPES, stored.entries().get(SHAPES).floats()),
        stored.entries().get(HEAD_WEIGHT).floats(),
        stored.entries().get(HEAD_BIAS).floats());
  }

  private static void requireEqual(
      Path file, String key, String expected, Map<String, String> metadata) throws IOException {
    if (!expected.equals(metadata.get(key))) {
      throw new IOException(
          file
              + ": found "
              + key
              + " \""
              + metadata.get(key)
              + "\", expected \""
              + expected
              + "\"");
    }
  }
}
