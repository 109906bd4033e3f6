package org.glossator.train.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads tagging texts. The head is lines that start with {@code #}, the first of which names the
 * format; {@code === title} starts a document; every other line that is not blank is one line of
 * text with its mentions marked.
 */
public final class TaggedTextReader {
  static final String FORMAT = "# glossator tagging text 1";
  private static final String DOCUMENT = "===";

  /**
   * Reads every {@code .txt} file of a folder in the order of names, or complains of all that is
   * wrong in them.
   */
  public List<TaggedText> readFolder(Path folder) {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(entry -> entry.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    return readAll(files);
  }

  /** Reads the given files, or complains of all that is wrong in them. */
  public List<TaggedText> readAll(List<Path> files) {
    List<TaggedTextProblem> problems = new ArrayList<>();
    List<TaggedText> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(parse(file, content(file), problems));
    }
    if (!problems.isEmpty()) {
      throw new TaggedTextException(problems);
    }
    return List.copyOf(texts);
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException("cannot read " + file, exception);
    }
  }

  private static TaggedText parse(Path source, String content, List<TaggedTextProblem> problems) {
    Map<String, String> head = new LinkedHashMap<>();
    List<TaggedDocument> documents = new ArrayList<>();
    List<TaggedLine> lines = new ArrayList<>();
    String title = null;
    List<String> rows = content.lines().toList();
    if (rows.isEmpty() || !rows.getFirst().equals(FORMAT)) {
      problems.add(
          new TaggedTextProblem(
              source,
              1,
              rows.isEmpty() ? "an empty file" : "\"" + rows.getFirst() + "\"",
              "\"" + FORMAT + "\""));
    }
    for (int index = 0; index < rows.size(); index++) {
      String row = rows.get(index);
      int number = index + 1;
      if (row.isBlank()) {
        continue;
      }
      if (title == null && row.startsWith("#")) {
        readHead(row, head);
      } else if (row.startsWith(DOCUMENT)) {
        if (title != null) {
          documents.add(new TaggedDocument(title, lines));
          lines.clear();
        }
        title = row.substring(DOCUMENT.length()).strip();
        if (title.isEmpty() || title.indexOf('{') >= 0) {
          problems.add(
              new TaggedTextProblem(
                  source, number, "\"" + row + "\"", "\"=== \" and a title without markup"));
        }
      } else if (title == null) {
        problems.add(
            new TaggedTextProblem(
                source, number, "text before the first document", "\"=== title\""));
      } else {
        switch (TaggedLineParser.parse(number, row.strip())) {
          case TaggedLineParser.Result.Parsed parsed -> lines.add(parsed.line());
          case TaggedLineParser.Result.Faulty faulty ->
              problems.add(
                  new TaggedTextProblem(source, number, faulty.found(), faulty.expected()));
        }
      }
    }
    if (title != null) {
      documents.add(new TaggedDocument(title, lines));
    }
    return new TaggedText(source, head, documents);
  }

  private static void readHead(String row, Map<String, String> head) {
    int colon = row.indexOf(':');
    if (colon > 0) {
      head.put(row.substring(1, colon).strip(), row.substring(colon + 1).strip());
    }
  }
}
