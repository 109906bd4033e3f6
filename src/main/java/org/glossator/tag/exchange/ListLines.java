package org.glossator.tag.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.ProjectDataException;

/** The lines of a list while it is read, with the problems found. One for one reading. */
final class ListLines {
  private final List<String> problems = new ArrayList<>();

  /** Takes one line that is not blank. */
  interface Taker {
    void take(String file, int line, String content);
  }

  /** Tells of every line that is not blank. */
  void each(Path file, Taker taker) {
    String name = file.toString().replace('\\', '/');
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
      for (int index = 0; index < lines.size(); index++) {
        if (!lines.get(index).isBlank()) {
          taker.take(name, index + 1, lines.get(index));
        }
      }
    } catch (CharacterCodingException failure) {
      problems.add(name + ": found bytes that are not UTF-8, expected UTF-8");
    } catch (IOException failure) {
      problems.add(name + ": found no readable file, expected a list of names");
    }
  }

  void problem(String file, int line, String found, String expected) {
    problems.add(file + ":" + line + ": found " + found + ", expected " + expected);
  }

  /** Ends the reading. */
  <T> T orProblems(T result) {
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    return result;
  }
}
