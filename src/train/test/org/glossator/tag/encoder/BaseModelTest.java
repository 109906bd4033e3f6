package org.glossator.tag.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glossator.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BaseModelTest {
  private static BaseModel base;

  @BeforeAll
  static void read() throws IOException {
    base = BaseModel.named("bge-small-en-v1.5");
  }

  @Test
  void namesEveryWeightOfTwelveLayers() {
    assertEquals(
        12 * 16,
        base.network().names().stream().filter(name -> name.startsWith("encoder.layer.")).count());
    assertEquals(
        List.of(384, 1536),
        base.network().tensor("encoder.layer.11.intermediate.dense.weight").shape());
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    IOException thrown = assertThrows(IOException.class, () -> BaseModel.named("bert-large"));
    assertTrue(thrown.getMessage().contains("bert-large"), thrown.getMessage());
    assertTrue(thrown.getMessage().contains("all-minilm-l6-v2"), thrown.getMessage());
  }

  @Test
  void replacedTensorsAreReadBackAndOthersStay() {
    FloatTensor five = new FloatTensor(List.of(5, 384), new float[5 * 384]);
    OnnxModel changed =
        new OnnxModel(base.network().with(Map.of("embeddings.token_type_embeddings.weight", five)));
    assertEquals(five.shape(), changed.tensor("embeddings.token_type_embeddings.weight").shape());
    assertEquals(base.network().names().size(), changed.names().size());
    assertArrayEquals(
        base.network().tensor("encoder.layer.0.output.dense.weight").values(),
        changed.tensor("encoder.layer.0.output.dense.weight").values());
  }

  @Test
  void splitsIntoThePiecesOfTheReferenceTokenizer() throws IOException {
    String text =
        "China’s MIIT (工业和信息化部) to back eVTOL makers such as EHang and XPeng AeroHT, says Ms"
            + " Müller; CNY 3.5bn for IPv6+!";
    TextEncoder encoder = new TextEncoder(base.vocabulary(), new WordSplitter());
    try (InputStream stream =
            BaseModel.class.getResourceAsStream("/bge-small-en-v1.5-tokenizer.json");
        HuggingFaceTokenizer reference =
            HuggingFaceTokenizer.newInstance(stream, Map.of("padding", "false"))) {
      long[] expected = reference.encode(text).getIds();
      assertArrayEquals(
          expected,
          Arrays.stream(
                  encoder
                      .encode(text, new Span(0, text.length()), ListedHints.NONE)
                      .getFirst()
                      .pieces())
              .asLongStream()
              .toArray());
    }
  }
}
