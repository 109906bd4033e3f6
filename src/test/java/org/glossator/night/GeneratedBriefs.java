package org.glossator.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes any number of small briefs, each a function of its number, for tests of whole nights.
 * {@code main FOLDER COUNT} writes them from the command line, a thousand to a folder.
 */
public final class GeneratedBriefs {
  private static final List<String> BODIES =
      List.of(
          "The Ministry of Industry and Information Technology",
          "The State Council",
          "The National Development and Reform Commission (NDRC)",
          "Shanghai",
          "The Ministry of Commerce",
          "Jiangsu's government");
  private static final List<String> DEEDS =
      List.of(
          "published guidelines on",
          "set aside funds for",
          "asked companies to report on",
          "opened a pilot zone for",
          "set standards for",
          "lowered tariffs on");
  private static final List<String> FIELDS =
      List.of(
          "lithium-ion batteries",
          "industrial robots",
          "photovoltaic modules",
          "5G base stations",
          "large language models",
          "hydrogen electrolysers",
          "cargo drones",
          "rare earth magnets");
  private static final List<String> FIRMS =
      List.of("BYD", "Huawei", "CATL", "Unitree", "SMIC", "Sany", "JinkoSolar", "Xiaomi");

  private GeneratedBriefs() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  /** Writes briefs 0 to count - 1 below the folder. */
  public static void write(Path folder, int count) throws IOException {
    for (int number = 0; number < count; number++) {
      Path shelf = folder.resolve(String.format("%03d", number / 1000));
      Files.createDirectories(shelf);
      Files.writeString(shelf.resolve(String.format("brief-%06d.txt", number)), text(number));
    }
  }

  /** The text of one brief, about 1,600 characters. */
  public static String text(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("Industrial policy brief No. " + number + "\n");
    for (int item = 1; item <= 3; item++) {
      String field = pick(FIELDS, random);
      text.append(item).append(". New measures for ").append(field).append('\n');
      text.append("At a glance: ").append(sentence(field, random)).append('\n');
      text.append("- ").append(sentence(field, random)).append('\n');
      text.append("- ").append(pick(FIRMS, random)).append(" will invest CNY ");
      text.append(1 + random.nextInt(90)).append(" billion in ").append(field).append(".\n");
      text.append("Comment: ").append(sentence(pick(FIELDS, random), random));
      text.append(" Case ").append(number).append(" shows how far ");
      text.append(pick(FIRMS, random)).append(" has come.\n");
      text.append("Issuing body: MIIT\nDate: May ").append(1 + random.nextInt(28));
      text.append(", 2024\n");
    }
    text.append("Noteworthy\nPolicy news\n");
    for (int bullet = 0; bullet < 2; bullet++) {
      text.append("• May ").append(1 + random.nextInt(28)).append(": ");
      text.append(sentence(pick(FIELDS, random), random)).append(" (MIIT notice)\n");
    }
    return text.toString();
  }

  private static String sentence(String field, Random random) {
    return pick(BODIES, random)
        + " "
        + pick(DEEDS, random)
        + " "
        + field
        + ", and named "
        + pick(FIRMS, random)
        + " as an example.";
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
