package org.glossator.tag.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void whatIsTooLargeForOneFileStandsInParts() throws IOException {
    int half = (int) TensorParts.LARGEST / 2 + 1;
    Map<String, SafeTensors.Entry> entries = new LinkedHashMap<>();
    for (String name : List.of("b", "a", "c")) {
      byte[] data = new byte[half];
      data[half - 1] = (byte) name.charAt(0);
      entries.put(name, new SafeTensors.Entry("I8", List.of(half), data));
    }
    Path file = folder.resolve("x.safetensors");
    new SafeTensors(Map.of("format", "test"), entries).write(file);
    List<Path> parts =
        List.of(
            folder.resolve("x-00001-of-00003.safetensors"),
            folder.resolve("x-00002-of-00003.safetensors"),
            folder.resolve("x-00003-of-00003.safetensors"));
    assertEquals(parts, TensorParts.of(file));
    assertEquals(file, TensorParts.whole(parts.getLast()));
    SafeTensors read = SafeTensors.read(file);
    assertEquals(Map.of("format", "test"), read.metadata());
    assertEquals(List.of("b", "a", "c"), List.copyOf(read.entries().keySet()));
    assertEquals('c', read.entries().get("c").data()[half - 1]);
    Files.delete(parts.get(1));
    IOException missing = assertThrows(IOException.class, () -> SafeTensors.read(file));
    assertTrue(missing.getMessage().contains("x-00002-of-00003.safetensors"), missing.getMessage());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.safetensors");
    IOException missing = assertThrows(IOException.class, () -> SafeTensors.read(file));
    assertEquals(file + ": found neither this file nor parts of it", missing.getMessage());
  }

  @Test
  void whatIsNoSafeTensorsFileIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("y"), new byte[] {1, 2, 3});
    assertThrows(IOException.class, () -> SafeTensors.read(file));
  }
}
