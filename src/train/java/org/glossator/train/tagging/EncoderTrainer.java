package org.glossator.train.tagging;

import static java.util.Objects.requireNonNull;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.optimizer.Optimizer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import org.glossator.tag.encoder.OnnxModel;
import org.glossator.tag.encoder.TunedWeights;

/** Fine-tunes an encoder. Equal inputs and an equal number of threads give equal weights. */
final class EncoderTrainer {
  /** The gradients of a step are shortened to this length. */
  private static final double LONGEST_GRADIENT = 1.0;

  /** Weights are averaged over the last part of training, from this share of the steps on. */
  private static final double AVERAGING_FROM = 0.7;

  private static final int AVERAGING_EVERY = 20;
  private static final int REPORT_EVERY = 50;
  private static final float WEIGHT_DECAY = 0.01f;

  /** Writes into the array in place: any other way gives it memory that is freed too early. */
  private static final NDIndex EVERYTHING = new NDIndex("...");

  private final OnnxModel base;
  private final TrainingPlan plan;
  private final PrintStream log;

  EncoderTrainer(OnnxModel base, TrainingPlan plan, PrintStream log) {
    this.base = requireNonNull(base, "base is null");
    this.plan = requireNonNull(plan, "plan is null");
    this.log = requireNonNull(log, "log is null");
  }

  /**
   * Trains on the examples of all sources.
   *
   * @param done epochs that an earlier training with the same plan has done
   * @param weights to go on with; empty to begin with those of the base model
   * @param checkpoint told the weights and the number of the epoch, counted from 1, after every
   *     epoch; the last time the averaged ones
   */
  TunedWeights train(
      List<ExampleSource> sources,
      int done,
      Optional<TunedWeights> weights,
      ObjIntConsumer<TunedWeights> checkpoint) {
    Engine engine = Engine.getEngine("PyTorch");
    engine.setRandomSeed((int) plan.seed());
    Random random = new Random(plan.seed());
    try (NDManager manager = engine.newBaseManager()) {
      List<List<Batch>> epochs = new ArrayList<>();
      for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
        List<TrainingExample> all = new ArrayList<>();
        for (ExampleSource source : sources) {
          all.addAll(source.examples(epoch, random));
        }
        epochs.add(Batch.shuffled(all, plan.batchPieces(), random));
      }
      TrainableEncoder encoder = new TrainableEncoder(base, plan, manager);
      weights.ifPresent(encoder::take);
      return train(encoder, epochs, done, manager, checkpoint);
    }
  }

  private TunedWeights train(
      TrainableEncoder encoder,
      List<List<Batch>> epochs,
      int done,
      NDManager manager,
      ObjIntConsumer<TunedWeights> checkpoint) {
    FrozenVectors frozen = FrozenVectors.of(base);
    int steps = epochs.stream().mapToInt(List::size).sum();
    int step = epochs.stream().limit(done).mapToInt(List::size).sum();
    Optimizer optimizer =
        AdamW.builder()
            .optLearningRateTracker(new RateSchedule(plan.rates(), encoder.layers(), steps, step))
            .optWeightDecays(WEIGHT_DECAY)
            .build();
    WeightAverage average = new WeightAverage();
    double loss = 0;
    int counted = 0;
    for (int epoch = done + 1; epoch <= epochs.size(); epoch++) {
      for (Batch batch : epochs.get(epoch - 1)) {
        try (NDManager inner = manager.newSubManager()) {
          BatchArrays arrays = BatchArrays.of(batch, frozen, inner);
          OptionalDouble before = step(encoder, arrays, optimizer, inner);
          if (before.isPresent()) {
            loss += before.getAsDouble();
            counted++;
          } else {
            log.printf(Locale.ROOT, "step %d passed over: its gradient is no number%n", step + 1);
          }
        }
        step++;
        if (step % REPORT_EVERY == 0) {
          log.printf(Locale.ROOT, "step %d of %d, mean loss %.4f%n", step, steps, loss / counted);
          loss = 0;
          counted = 0;
        }
        if (step == steps || (step > steps * AVERAGING_FROM && step % AVERAGING_EVERY == 0)) {
          average.add(encoder.weights());
        }
      }
      checkpoint.accept(epoch == epochs.size() ? average.mean() : encoder.weights(), epoch);
    }
    return average.mean();
  }

  /**
   * Moves the parameters once and returns the loss before; moves nothing where a gradient
   * overflowed.
   */
  private static OptionalDouble step(
      TrainableEncoder encoder, BatchArrays batch, Optimizer optimizer, NDManager inner) {
    double loss;
    try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
      NDArray mean = TrainableEncoder.loss(encoder.scores(batch, true), batch);
      collector.backward(mean);
      loss = mean.getFloat();
    }
    Map<String, NDArray> parameters = encoder.parameters();
    double squares = 0;
    List<NDArray> gradients = new ArrayList<>();
    for (String name : encoder.parameterNames()) {
      NDArray gradient = parameters.get(name).getGradient();
      gradient.attach(inner);
      gradients.add(gradient);
      NDArray square = gradient.square().sum();
      squares += square.getFloat();
    }
    if (!Double.isFinite(squares) || !Double.isFinite(loss)) {
      gradients.forEach(gradient -> gradient.set(EVERYTHING, 0));
      return OptionalDouble.empty();
    }
    double factor = Math.min(1, LONGEST_GRADIENT / Math.sqrt(squares));
    for (int index = 0; index < gradients.size(); index++) {
      String name = encoder.parameterNames().get(index);
      optimizer.update(name, parameters.get(name), gradients.get(index).muli((float) factor));
      gradients.get(index).subi(gradients.get(index));
    }
    return OptionalDouble.of(loss);
  }
}
