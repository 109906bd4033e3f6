package org.glossator.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glossator.EntityType;
import org.glossator.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggedTextReaderTest {
  @TempDir Path folder;

  @Test
  void readsHeadDocumentsLinesAndMentions() throws IOException {
    TaggedText text =
        read(
            """
            # glossator tagging text 1
            # register: newswire
            === First title
            {C:BYD}’s {T:chips}
            - no mention

            === Second title
            The {O:Ministry of Finance} ({O:MOF}).
            """);
    assertEquals(Map.of("register", "newswire"), text.head());
    assertEquals(
        List.of("First title", "Second title"),
        text.documents().stream().map(TaggedDocument::title).toList());
    TaggedLine first = text.documents().getFirst().lines().getFirst();
    assertEquals("BYD’s chips", first.text());
    assertEquals(4, first.number());
    assertEquals(
        List.of(
            new TaggedMention(new Span(0, 3), EntityType.COMPANY),
            new TaggedMention(new Span(6, 11), EntityType.TECHNOLOGY)),
        first.mentions());
    TaggedLine last = text.documents().getLast().lines().getFirst();
    assertEquals(
        List.of("Ministry of Finance", "MOF"),
        last.mentions().stream().map(mention -> mention.span().of(last.text())).toList());
    assertEquals(3, text.lines().count());
  }

  @Test
  void complainsOfEverythingAtOnceWithFileAndLine() {
    TaggedTextException exception =
        assertThrows(
            TaggedTextException.class,
            () ->
                read(
                    """
                    # glossator tagging text 2
                    too early
                    === Title
                    a {X:b} c
                    a {O:b
                    a } b
                    a {O:b {C:c}}
                    a {T: b}
                    === {O:Title}
                    """));
    assertEquals(
        List.of(1, 2, 4, 5, 6, 7, 8, 9),
        exception.problems().stream().map(TaggedTextProblem::line).toList());
    assertEquals(
        folder.resolve("text.txt") + ":4: found \"{X:b} c\", expected {O:, {C: or {T:",
        exception.problems().get(2).toString());
  }

  @Test
  void complainsOfAnEmptyFile() {
    TaggedTextException exception = assertThrows(TaggedTextException.class, () -> read(""));
    assertEquals("an empty file", exception.problems().getFirst().found());
  }

  private TaggedText read(String content) throws IOException {
    Files.writeString(folder.resolve("text.txt"), content);
    return new TaggedTextReader().readFolder(folder).getFirst();
  }
}
