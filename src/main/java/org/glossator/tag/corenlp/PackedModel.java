package org.glossator.tag.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Index;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.prepared.PackedNumbers;
import org.glossator.prepared.PackedStrings;

/**
 * A CRF with its large parts (names of features, weights, lexicon) as plain arrays, which load many
 * times faster than serialised objects; the small rest stays serialised, with a mark where a large
 * part was. The classifier that comes out labels as the one that went in.
 */
final class PackedModel {
  /** Maps of fewer entries stay serialised. */
  private static final int LARGE = 1_000;

  /** Stands where a large part was. */
  record Mark(int part) implements Serializable {}

  private static final int FEATURES = 0;
  private static final int WEIGHTS = 1;
  private static final int FIRST_MAP = 2;

  private PackedModel() {}

  /** Writes the model in a serialised stream in packed form. */
  static byte[] pack(InputStream serialised) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    PackingStream output = new PackingStream(small);
    try (ObjectInputStream input = new ObjectInputStream(serialised)) {
      input.setObjectInputFilter(StockModel.ALLOWED);
      output.writeObject(input.readObject());
      output.writeObject(input.readObject());
      output.features = input.readObject();
      output.writeObject(output.features);
      output.writeObject(input.readObject());
      Object factories = input.readObject();
      output.writeObject(factories);
      for (int count = (Integer) factories; count > 0; count--) {
        output.writeObject(input.readObject());
      }
      output.writeInt(input.readInt());
      output.weights = input.readObject();
      output.writeObject(output.weights);
      copyRest(input, output);
    }
    output.flush();
    return joined(small.toByteArray(), output);
  }

  private static void copyRest(ObjectInputStream input, ObjectOutputStream output)
      throws IOException, ClassNotFoundException {
    while (true) {
      try {
        output.writeObject(input.readObject());
      } catch (EOFException end) {
        return;
      }
    }
  }

  private static byte[] joined(byte[] small, PackingStream parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream output = new DataOutputStream(bytes);
    output.writeInt(small.length);
    output.write(small);
    PackedStrings.of(
            ((Index<?>) parts.features).objectsList().stream().map(Object::toString).toList())
        .write(output);
    double[][] weights = (double[][]) parts.weights;
    output.writeInt(weights.length);
    for (double[] row : weights) {
      output.writeInt(row.length);
    }
    for (double[] row : weights) {
      for (double weight : row) {
        output.writeFloat((float) weight);
      }
    }
    output.writeInt(parts.maps.size());
    for (PackedMap map : parts.maps) {
      map.write(output);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #pack} wrote. */
  static CRFClassifier<CoreLabel> unpack(ByteBuffer bytes)
      throws IOException, ClassNotFoundException {
    ByteBuffer rest = bytes.duplicate().order(ByteOrder.BIG_ENDIAN);
    byte[] small = new byte[rest.getInt()];
    rest.get(small);
    List<Object> parts = new ArrayList<>();
    parts.add(new PackedIndex(PackedStrings.read(rest)));
    parts.add(weights(rest));
    int maps = rest.getInt();
    for (int count = 0; count < maps; count++) {
      parts.add(PackedMap.read(rest));
    }
    try (UnpackingStream input = new UnpackingStream(new ByteArrayInputStream(small), parts)) {
      return CRFClassifier.getClassifier(input);
    }
  }

  private static float[][] weights(ByteBuffer bytes) {
    int[] lengths = PackedNumbers.ints(bytes, bytes.getInt());
    float[][] weights = new float[lengths.length][];
    java.nio.FloatBuffer numbers = bytes.asFloatBuffer();
    for (int row = 0; row < lengths.length; row++) {
      weights[row] = new float[lengths[row]];
      numbers.get(weights[row]);
    }
    bytes.position(bytes.position() + numbers.position() * Float.BYTES);
    return weights;
  }

  private static final class PackingStream extends ObjectOutputStream {
    private final List<PackedMap> maps = new ArrayList<>();
    private Object features;
    private Object weights;

    PackingStream(OutputStream output) throws IOException {
      super(output);
      enableReplaceObject(true);
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    protected Object replaceObject(Object object) {
      if (object != null && object == features) {
        return new Mark(FEATURES);
      }
      if (object != null && object == weights) {
        return new Mark(WEIGHTS);
      }
      if (object instanceof Map<?, ?> map && map.size() >= LARGE && isOfStrings(map)) {
        @SuppressWarnings("unchecked")
        Map<String, String> strings = (Map<String, String>) map;
        maps.add(PackedMap.of(strings));
        return new Mark(FIRST_MAP + maps.size() - 1);
      }
      return object;
    }

    private static boolean isOfStrings(Map<?, ?> map) {
      return map.entrySet().stream()
          .allMatch(
              entry -> entry.getKey() instanceof String && entry.getValue() instanceof String);
    }
  }

  private static final class UnpackingStream extends ObjectInputStream {
    private final List<Object> parts;

    UnpackingStream(InputStream input, List<Object> parts) throws IOException {
      super(input);
      this.parts = parts;
      setObjectInputFilter(StockModel.ALLOWED);
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object object) {
      return object instanceof Mark mark ? parts.get(mark.part()) : object;
    }
  }
}
