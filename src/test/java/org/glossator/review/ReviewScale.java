package org.glossator.review;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.glossator.AnnotatedBrief;
import org.glossator.Entity;
import org.glossator.EntityType;
import org.glossator.Span;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.decision.Anchor;
import org.glossator.corpus.decision.Author;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.corpus.decision.Place;
import org.glossator.corpus.decision.Reading;
import org.glossator.corpus.decision.Verdict;

/**
 * Measures the desk over many made-up briefs: {@code ReviewScale FOLDER BRIEFS}. Twelve items a
 * brief, about 9,000 letters, 72 mentions, one of which has the same surface in every item.
 */
final class ReviewScale {
  private static final int ITEMS = 12;
  private static final String WORDS =
      "the plan asks provinces to build more capacity before the end of the decade and tells"
          + " banks to lend while firms report progress every quarter to their superiors ";

  private static long reported;

  private ReviewScale() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int briefs = Integer.parseInt(arguments[1]);
    Corpus corpus = Corpus.create(folder);
    for (int number = corpus.ids().size(); number < briefs; number++) {
      corpus.write(ReviewBriefs.brief("b" + number, marked(number)));
    }
    long start = System.nanoTime();
    Shelf shelf = Shelf.load(corpus);
    report("load " + shelf.briefs().size() + " briefs", start);
    Path decisions = Files.createTempDirectory("review-scale");
    Desk desk = new Desk(shelf, new DecisionFolder(decisions), Clock.systemUTC());
    Reviewer anna = new Reviewer("anna", false, false);
    for (int round = 0; round < 3; round++) {
      start = System.nanoTime();
      int items = desk.queue(anna).size();
      report("queue of " + items + " items, round " + round, start);
    }
    Decision decision = decide(desk, anna, shelf);
    for (int round = 0; round < 3; round++) {
      start = System.nanoTime();
      long places = desk.occurrences(anna, decision).count();
      report("preview of " + places + " places, round " + round, start);
    }
    start = System.nanoTime();
    int applied = desk.apply(anna, desk.occurrences(anna, decision).toList());
    report("apply to " + applied + " places", start);
    start = System.nanoTime();
    desk.queue(anna);
    report("queue after that", start);
    start = System.nanoTime();
    desk.queue(anna);
    report("queue once more", start);
    start = System.nanoTime();
    desk.undo(anna, Optional.empty());
    report("undo all of them", start);
    start = System.nanoTime();
    desk.queue(anna);
    report("queue after that", start);
    start = System.nanoTime();
    new DecisionFolder(decisions).decisions();
    report("read the decisions again", start);
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.out.printf(
        Locale.ROOT, "heap %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static Decision decide(Desk desk, Reviewer anna, Shelf shelf) throws IOException {
    AnnotatedBrief first = shelf.briefs().getFirst();
    String text = first.brief().text();
    int at = text.indexOf("Envoy");
    Place place =
        new Place(
            first.brief().source().id(),
            first.brief().source().sha256(),
            Anchor.of(text, new Span(at, at + 5)));
    Decision decision =
        new Decision(
            "first",
            "first",
            new Author("anna", Instant.EPOCH, false),
            place,
            new Verdict.Added(
                new Reading(EntityType.ORGANISATION, new Entity("o:envoy", "Envoy"))));
    return desk.decide(anna, List.of(new Desk.Sent(decision, ""))).stored().getFirst();
  }

  private static String marked(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    for (int item = 0; item < ITEMS; item++) {
      text.append("Headline ").append(number).append(' ').append(item).append('|');
      text.append("{C::0.6:Envoy} ");
      for (int mention = 0; mention < 5; mention++) {
        text.append(WORDS, 0, 100 + random.nextInt(WORDS.length() - 100));
        text.append(" {C:c:firm-").append(random.nextInt(5000)).append(":0.9");
        text.append(random.nextInt(9)).append(":Firm ").append(random.nextInt(5000)).append("} ");
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Wall time, and the processor's time, which tells more on a machine that others keep busy. */
  private static void report(String what, long start) {
    long processor = processor();
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f s (%.2f s of processor)%n",
        what,
        (System.nanoTime() - start) / 1e9,
        (processor - reported) / 1e9);
    reported = processor();
  }

  private static long processor() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
