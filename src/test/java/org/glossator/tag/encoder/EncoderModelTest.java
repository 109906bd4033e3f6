package org.glossator.tag.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glossator.ProjectDataException;
import org.glossator.Span;
import org.glossator.prepared.PreparedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderModelTest {
  private static final Path MODELS = Path.of("models/tagging");

  @TempDir private Path folder;

  @Test
  void allBasesReadTheSamePieces() throws IOException {
    String text = Files.readString(Path.of("seeds/briefs/2024-06-solar-and-steel.txt"));
    List<List<Integer>> pieces = new ArrayList<>();
    for (BaseModel.Place place : BaseModel.PLACES) {
      TextEncoder encoder = new TextEncoder(place.vocabulary(), new WordSplitter());
      pieces.add(
          encoder.encode(text, new Span(0, text.length()), ListedHints.NONE).stream()
              .flatMapToInt(part -> Arrays.stream(part.pieces()))
              .boxed()
              .toList());
    }
    assertThat(pieces).hasSize(2);
    assertThat(pieces.getFirst()).hasSizeGreaterThan(1_000).isEqualTo(pieces.getLast());
  }

  @Test
  void severalNetworksAreAveraged() throws Exception {
    Path one = Files.createDirectory(folder.resolve("1"));
    Path two = Files.createDirectory(folder.resolve("2"));
    Path three = Files.createDirectory(folder.resolve("3"));
    Path shipped = MODELS.resolve("5");
    SafeTensors twelve = SafeTensors.read(shipped.resolve("encoder.safetensors"));
    twelve.write(one.resolve("encoder.safetensors"));
    Files.copy(
        shipped.resolve("encoder-six-layers.safetensors"), two.resolve("encoder.safetensors"));
    twelve.write(three.resolve("encoder.safetensors"));
    twelve.write(three.resolve("again.safetensors"));
    String text = "Hesai Group and the Ministry of Finance back solid-state lidar.";
    double first = inside(one, text);
    double second = inside(two, text);
    assertThat(first).isNotEqualTo(second);
    assertThat(inside(shipped, text))
        .isBetween(Math.min(first, second) - 0.02, Math.max(first, second) + 0.02)
        .isNotIn(first, second);
    assertThat(inside(three, text)).isCloseTo(first, within(1e-5));
    assertThat(EncoderModel.read(three).digest()).isNotEqualTo(EncoderModel.read(one).digest());
  }

  /** The mean over all words of the probability that they belong to a mention. */
  private static double inside(Path version, String text) {
    EncoderReading reading =
        EncoderModel.read(version)
            .reader()
            .read(text, new Span(0, text.length()), ListedHints.NONE);
    return Arrays.stream(reading.inside()).sum() / reading.inside().length;
  }

  @Test
  void weightsOfAnUnknownBaseAreRefused() throws IOException {
    Path weights = folder.resolve("encoder.safetensors");
    new SafeTensors(Map.of("format", TunedWeights.FORMAT, "base-sha256", "c0ffee"), Map.of())
        .write(weights);
    assertThatThrownBy(() -> EncoderModel.read(folder))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("encoder.safetensors: ")
        .hasMessageContaining("SHA-256 c0ffee, expected one of [828e1496");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "\u0010\0\0\0\0\0\0\0no header of JSON"})
  void whatIsNoWeightsFileIsRefused(String content) throws IOException {
    Files.writeString(folder.resolve("encoder.safetensors"), content);
    assertThatThrownBy(() -> EncoderModel.read(folder))
        .isInstanceOf(ProjectDataException.class)
        .hasMessageContaining("encoder.safetensors: ");
  }

  @Test
  void tagsAlikePreparedOrNot() throws Exception {
    assumeTrue(EncoderModel.latest(MODELS).isPresent());
    PreparedFiles files = new PreparedFiles(folder);
    EncoderModel.prepare(MODELS, files);
    assertThat(files.folder().resolve("encoder.prepared")).isNotEmptyFile();
    EncoderModel shipped = EncoderModel.latest(MODELS).orElseThrow();
    EncoderModel prepared = EncoderModel.latest(MODELS, files).orElseThrow();
    assertThat(prepared.digest()).isEqualTo(shipped.digest());
    assertThat(prepared.takesHints()).isEqualTo(shipped.takesHints());
    List<EncoderMention> found = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("seeds/briefs/2024-06-solar-and-steel.txt"))) {
      Span all = new Span(0, line.length());
      EncoderReading reading = shipped.reader().read(line, all, ListedHints.NONE);
      EncoderReading again = prepared.reader().read(line, all, ListedHints.NONE);
      assertThat(again.mentions()).isEqualTo(reading.mentions());
      assertThat(again.inside()).isEqualTo(reading.inside());
      found.addAll(reading.mentions());
    }
    assertThat(found).isNotEmpty();
  }
}
