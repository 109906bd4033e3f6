package org.glossator.tag.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredWeightsTest {
  @TempDir Path folder;

  @Test
  void aChangeComesBackWithinHalfAStep() {
    FloatTensor base = new FloatTensor(List.of(2, 2), new float[] {1, 2, 3, 4});
    FloatTensor tuned = new FloatTensor(List.of(2, 2), new float[] {1.127f, 2, 2.9f, 4});
    List<SafeTensors.Entry> change = WeightChange.encode(base, tuned);
    assertArrayEquals(new byte[] {127, 0, -100, 0}, change.getFirst().data());
    assertArrayEquals(
        tuned.values(),
        WeightChange.decode(base, change.getFirst(), change.getLast()).values(),
        0.0005f);
  }

  @Test
  void safeTensorsComeBackInOrder() throws IOException {
    Map<String, SafeTensors.Entry> entries = new LinkedHashMap<>();
    entries.put("steps", new SafeTensors.Entry("I8", List.of(3), new byte[] {1, -2, 3}));
    entries.put(
        "floats", SafeTensors.Entry.of(new FloatTensor(List.of(1, 2), new float[] {0.5f, -7})));
    Path file = folder.resolve("x.safetensors");
    new SafeTensors(Map.of("format", "test"), entries).write(file);
    SafeTensors read = SafeTensors.read(file);
    assertEquals(Map.of("format", "test"), read.metadata());
    assertEquals(List.of("steps", "floats"), List.copyOf(read.entries().keySet()));
    assertArrayEquals(new byte[] {1, -2, 3}, read.entries().get("steps").data());
    assertArrayEquals(new float[] {0.5f, -7}, read.entries().get("floats").floats().values());
  }

  @Test
  void whatIsNoSafeTensorsFileIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("y"), new byte[] {1, 2, 3});
    assertThrows(IOException.class, () -> SafeTensors.read(file));
  }
}
