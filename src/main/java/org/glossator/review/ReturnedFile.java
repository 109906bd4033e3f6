package org.glossator.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.corpus.decision.Decision;
import org.glossator.corpus.decision.DecisionFolder;
import org.glossator.corpus.decision.DecisionLine;

/**
 * A file of decisions that came back from an offline page.
 *
 * @param problems lines that are no decisions, by file and line
 */
public record ReturnedFile(List<Decision> decisions, List<String> problems) {
  private static final long LARGEST = 64L << 20;

  public ReturnedFile {
    decisions = List.copyOf(decisions);
    problems = List.copyOf(problems);
  }

  /** Reads a file. A lead's word cannot be mailed in: returned decisions are a reviewer's. */
  public static ReturnedFile read(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > LARGEST) {
      return new ReturnedFile(List.of(), List.of(file + ": is larger than 64 MiB"));
    }
    List<Decision> decisions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        Decision decision = DecisionLine.read(line);
        if (decision.author().lead()) {
          problems.add(file + ":" + number + ": speaks as lead; expected a reviewer's decision");
        } else {
          decisions.add(decision);
        }
      } catch (IllegalArgumentException failure) {
        problems.add(file + ":" + number + ": " + failure.getMessage());
      }
    }
    return new ReturnedFile(decisions, problems);
  }

  /**
   * Appends what is not yet known to the reviewers' files.
   *
   * @return how many were new
   */
  public int store(DecisionFolder folder) throws IOException {
    Set<String> known =
        folder.decisions().all().stream().map(Decision::id).collect(Collectors.toSet());
    Map<String, List<Decision>> fresh = new LinkedHashMap<>();
    int count = 0;
    for (Decision each : decisions) {
      if (known.add(each.id())) {
        fresh.computeIfAbsent(each.author().reviewer(), _ -> new ArrayList<>()).add(each);
        count++;
      }
    }
    for (Map.Entry<String, List<Decision>> each : fresh.entrySet()) {
      folder.append(each.getKey(), each.getValue());
    }
    return count;
  }
}
