package org.glossator.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.Change;
import org.glossator.Outcome;
import org.glossator.Run;

/** Collects what became of the sources of one run. Thread-safe. */
final class Tally {
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  synchronized void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  synchronized void add(Change change) {
    changes.add(change);
  }

  synchronized Run run(SortedMap<String, String> provenance) {
    outcomes.sort(Comparator.comparing(Outcome::path));
    return new Run(id(provenance), provenance, outcomes);
  }

  synchronized List<Change> changes() {
    changes.sort(Comparator.comparing(Change::path));
    return List.copyOf(changes);
  }

  private String id(SortedMap<String, String> provenance) {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, String> entry : provenance.entrySet()) {
      all.append(entry.getKey()).append('=').append(entry.getValue()).append('\n');
    }
    outcomes.forEach(each -> all.append(each).append('\n'));
    return DigestUtils.sha256Hex(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
