package org.glossator.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.glossator.classify.TrainedSectorClassifier;
import org.glossator.prepared.PreparedFiles;
import org.glossator.tag.corenlp.StockModel;
import org.glossator.tag.encoder.EncoderModel;
import org.glossator.tag.gazetteer.Gazetteer;
import picocli.CommandLine.Command;

/**
 * {@code prepare}: run by the launcher after a build and when models change. What people edit comes
 * last, so that a mistake in it keeps no model from being prepared.
 */
@Command(
    name = "prepare",
    hidden = true,
    mixinStandardHelpOptions = true,
    description =
        "Writes models and gazetteers into target/prepared in the form in which they load fastest.")
final class PrepareCommand implements Callable<Integer> {
  private final Home home;

  PrepareCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    NativeLibraries.copy(home.prepared().folder());
    Digests.prepare(home);
    PreparedFiles files = new PreparedFiles(home.prepared().folder(), Digests.code(home));
    StockModel.prepare(files);
    EncoderModel.prepare(home.taggingModels(), files);
    TrainedSectorClassifier.prepare(home.taxonomy(), home.gazetteers().getFirst(), files);
    Gazetteer.prepare(home.gazetteers(), files);
    return ExitCode.DONE.code();
  }
}
