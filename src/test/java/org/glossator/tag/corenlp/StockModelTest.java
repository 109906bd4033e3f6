package org.glossator.tag.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glossator.Sentence;
import org.glossator.SourceDocument;
import org.glossator.parse.BriefParser;
import org.glossator.prepared.PreparedFiles;
import org.glossator.tokenise.Tokeniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockModelTest {
  @TempDir private Path folder;

  @Test
  void labelsAlikeInPackedForm() throws Exception {
    PreparedFiles files = new PreparedFiles(folder);
    StockModel.prepare(files);
    StockModel shipped = new StockModel();
    StockModel packed = new StockModel(files);
    assertThat(files.folder().resolve("stock-crf.prepared")).isNotEmptyFile();
    assertThat(packed.digest()).isEqualTo(shipped.digest());
    List<StockModel.Labelled> all = new ArrayList<>();
    try (Stream<Path> samples = Files.list(Path.of("seeds/briefs"))) {
      for (Path sample : samples.sorted().toList()) {
        String text = Files.readString(sample);
        for (Sentence sentence :
            new Tokeniser()
                .tokenise(
                    new BriefParser()
                        .parse(new SourceDocument("sample", "sample", "0".repeat(64), text)))) {
          List<StockModel.Labelled> expected = shipped.label(text, sentence);
          assertThat(packed.label(text, sentence)).isEqualTo(expected);
          all.addAll(expected);
        }
      }
    }
    assertThat(all.size()).isGreaterThan(50);
  }

  @Test
  void takesTheShippedFormWhereThePackedOneCannotBeUsed() throws Exception {
    PreparedFiles files = new PreparedFiles(folder);
    files.write(
        "stock-crf",
        "packed 1 " + PreparedFiles.identity(StockModel.class, StockModel.RESOURCE),
        "wrong",
        java.nio.ByteBuffer.wrap(new byte[100]));
    assertThat(new StockModel(files).digest()).isEqualTo(new StockModel().digest());
  }
}
