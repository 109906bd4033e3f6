package org.glossator.night;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures a first night, a quiet night and a night after one changed alias over generated briefs,
 * with gazetteers alone as tagger, so that the figures are those of the machinery. {@code main
 * FOLDER COUNT}; prints the rows of the table in docs/operations.md.
 */
public final class NightMeasure {
  private NightMeasure() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    GeneratedBriefs.write(folder.resolve("in"), count);
    Nights nights = new Nights(folder, "out");
    names(nights, "");
    measure(count, "first night", nights);
    measure(count, "nothing new", nights);
    names(nights, "Unitree Robotics");
    measure(count, "an alias that no brief holds", nights);
    names(nights, "Case 7 shows");
    measure(count, "an alias that one brief holds", nights);
  }

  private static void names(Nights nights, String alias) {
    nights.names(
        "c:byd\tCOMPANY\tBYD\t\texact\t\t\t\n"
            + "c:unitree\tCOMPANY\tUnitree\t"
            + alias
            + "\tany\t\t\t\n"
            + "c:catl\tCOMPANY\tCATL\t\texact\t\t\t\n");
  }

  private static void measure(int count, String what, Nights nights) throws Exception {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    long processor = processorTime();
    int stored = nights.run().changes().size();
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %,d | %.1f | %.1f | %d | %,d |%n",
        count,
        what,
        stored,
        (System.nanoTime() - start) / 1e9,
        (processorTime() - processor) / 1e9,
        peak() / 1_000_000,
        size(nights.out()) / 1_000_000);
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(each -> each.getType() == java.lang.management.MemoryType.HEAP)
        .mapToLong(each -> each.getPeakUsage().getUsed())
        .sum();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
    }
  }
}
