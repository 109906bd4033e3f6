package org.glossator.train.crf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.glossator.tag.PrecedenceMerge;
import org.glossator.tag.SourceTagger;
import org.glossator.train.measure.GoldBriefs;
import org.glossator.train.measure.MeasureTagger;

/** Trains the CRF on the tagging texts and prints its scores as {@link MeasureTagger} does. */
final class MeasureOwnCrf {
  private MeasureOwnCrf() {}

  public static void main(String[] arguments) {
    Instant start = Instant.now();
    OwnCrf crf = OwnCrf.train(new GoldBriefs().texts(Path.of("seeds/tagging/train")));
    System.out.println("trained in " + Duration.between(start, Instant.now()).toSeconds() + " s");
    MeasureTagger.print(
        "own CRF", new SourceTagger(List.of(crf), List.of(), new PrecedenceMerge()), System.out);
  }
}
