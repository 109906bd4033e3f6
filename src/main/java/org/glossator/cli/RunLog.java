package org.glossator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.glossator.Change;
import org.glossator.Outcome;
import org.glossator.ProjectDataException;
import org.glossator.pipeline.Progress;

/**
 * Passes on what happens and appends it to a file, a JSON object a line: {@code time}, {@code
 * event} and the event's own fields. Jackson writes the lines. Thread-safe.
 */
final class RunLog implements Progress, AutoCloseable {
  private final Progress next;
  private final Optional<Lines> lines;

  /** An open file; nothing of Jackson is loaded for a run without one. */
  private record Lines(Writer writer, ObjectMapper mapper) {}

  private RunLog(Progress next, Optional<Lines> lines) {
    this.next = next;
    this.lines = lines;
  }

  /**
   * @param file null for no file
   * @throws ProjectDataException if the file cannot be written
   */
  static RunLog of(Progress next, Path file) {
    try {
      if (file == null) {
        return new RunLog(next, Optional.empty());
      }
      Writer writer =
          Files.newBufferedWriter(
              file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return new RunLog(next, Optional.of(new Lines(writer, new ObjectMapper())));
    } catch (IOException failure) {
      throw new ProjectDataException(file + ": cannot be written (" + failure.getMessage() + ")");
    }
  }

  /**
   * Appends an event.
   *
   * @param fields name, value, name, value, …
   */
  synchronized void event(String event, Object... fields) {
    if (lines.isEmpty()) {
      return;
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("event", event);
    for (int index = 0; index + 1 < fields.length; index += 2) {
      line.put(fields[index].toString(), fields[index + 1]);
    }
    try {
      lines.get().writer().write(lines.get().mapper().writeValueAsString(line) + "\n");
      lines.get().writer().flush();
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    } catch (IOException failure) {
      // A full disk must not end the run here: the corpus itself will say so.
    }
  }

  @Override
  public void changed(Change change) {
    event(
        "changed",
        "path",
        change.path(),
        "id",
        change.briefId(),
        "reason",
        change.reason().label(),
        "cause",
        change.cause());
    next.changed(change);
  }

  @Override
  public void done(Outcome outcome) {
    switch (outcome) {
      case Outcome.Annotated annotated -> {
        Timings.stored();
        event(
            "annotated",
            "path",
            annotated.path(),
            "items",
            annotated.counts().items(),
            "mentions",
            annotated.counts().mentions());
      }
      case Outcome.Rejected rejected ->
          event("rejected", "path", rejected.path(), "reason", rejected.reason());
    }
    next.done(outcome);
  }

  @Override
  public void kept(Outcome outcome) {
    next.kept(outcome);
  }

  @Override
  public void close() {
    if (lines.isPresent()) {
      try {
        lines.get().writer().close();
      } catch (IOException failure) {
        // As above.
      }
    }
  }
}
