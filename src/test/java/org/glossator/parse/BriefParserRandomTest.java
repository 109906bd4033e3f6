package org.glossator.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.glossator.Brief;
import org.glossator.Item;
import org.glossator.Role;
import org.glossator.Section;
import org.glossator.SourceDocument;
import org.glossator.Span;
import org.junit.jupiter.api.Test;

class BriefParserRandomTest {
  private static final List<String> LINES =
      List.of(
          "1. A headline",
          "2. Another headline",
          "16. Item of a list",
          "## Heading",
          "**Bold**",
          "SHOUTED LINE",
          "At a glance: short",
          "At a glance",
          "MERICS comment: words.",
          "Article: Title (标题) (Link)",
          "Article:",
          "(标题) ([Link](#))",
          "Issuing bodies: MIIT, MOF",
          "Issued by:",
          "Date: 29 February 2023",
          "Date: March 1, 2023",
          "Source: x",
          "Note: y",
          "© Z",
          "- March 28: News (MIIT notice",
          "• 30 February – News ([A](#), [B](#))",
          "* **1/13/2023:** x",
          "  - nested",
          "-",
          "•",
          "*",
          "**",
          "#",
          "(",
          ")",
          "((((",
          "[](",
          "Noteworthy",
          "Policy news",
          "Corporate news",
          "MERICS TOP 5",
          "Contents",
          "A.....3",
          "Author(s)",
          "About us",
          "",
          "",
          "",
          "\f",
          "\r",
          "\u00A0",
          "3",
          "Page 3",
          "| a | b |",
          "---",
          "===",
          "lower case start",
          "A sentence that is long enough to count as a paragraph of running text, as it were.",
          "\uD83D\uDE00 astral",
          "\uD800",
          "关于标题的通知",
          "12345678901234567890",
          "by 2025 30 percent");

  @Test
  void anyMixOfLinesHasSoundSpans() {
    for (long seed = 0; seed < 600; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int count = random.nextInt(60);
      for (int line = 0; line < count; line++) {
        text.append(LINES.get(random.nextInt(LINES.size())))
            .append(random.nextInt(6) == 0 ? "\r\n" : "\n");
      }
      String content = text.toString();
      assertThatCode(() -> check(parse(content)))
          .as("seed %d: %s", seed, content)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void anyCharactersHaveSoundSpans() {
    String alphabet = "aA1 .:,-*#()[]\n\r\t•–年月日关|_\u00A0\uFEFF";
    for (long seed = 0; seed < 600; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int count = random.nextInt(300);
      for (int unit = 0; unit < count; unit++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      check(parse(text.toString()));
    }
  }

  @Test
  void manyBulletsTakeSeconds() {
    String text = "Noteworthy\nPolicy news\n" + "- March 28: News (A notice)\n".repeat(200_000);
    assertThat(seconds(text)).isLessThan(8);
    assertThat(parse(text).items()).hasSize(200_000);
  }

  @Test
  void longLinesTakeSeconds() {
    List<String> units = List.of("a", "(", ")", "[", "1", "关", ".", "* ", "1. ", "March 1, 2023 ");
    List<String> starts = List.of("", "At a glance: ", "Article: ", "Issuing bodies: ", "Date: ");
    for (String unit : units) {
      for (String start : starts) {
        assertThat(seconds(start + unit.repeat(200_000))).as(start + unit).isLessThan(4);
      }
    }
    assertThat(seconds("At a glance: " + "word ".repeat(2_000_000))).isLessThan(8);
  }

  @Test
  void manyLinesOfOneKindTakeSeconds() {
    for (String line : LINES) {
      for (String start : List.of("", "1. A\nAt a glance: b\n")) {
        assertThat(seconds(start + (line + "\n").repeat(5_000))).as(start + line).isLessThan(4);
      }
    }
  }

  /** Processor seconds that parsing takes, whatever else the machine does. */
  private static double seconds(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    parse(text);
    return (threads.getCurrentThreadCpuTime() - before) / 1e9;
  }

  private static Brief parse(String text) {
    return new BriefParser().parse(new SourceDocument("random", "random.txt", "", text));
  }

  /** What the nouns do not check themselves. */
  private static void check(Brief brief) {
    int previous = 0;
    for (Section section : brief.sections()) {
      assertThat(section.span().start()).isEqualTo(previous);
      previous = section.span().end();
    }
    assertThat(previous).isEqualTo(brief.text().length());
    assertThat(brief.items()).extracting(Item::id).doesNotHaveDuplicates();
    for (Item item : brief.items()) {
      assertThat(item.span().end()).isLessThanOrEqualTo(brief.text().length());
      assertThat(item.span().contains(item.headline())).isTrue();
      for (Role role : item.roles()) {
        assertThat(role.span()).isEqualTo(role.span().strip(brief.text()));
        assertThat(role.span().isEmpty()).isFalse();
      }
      for (Span body : item.facts().issuingBodies()) {
        assertThat(item.span().contains(body)).isTrue();
      }
      item.facts()
          .citations()
          .forEach(each -> assertThat(item.span().contains(each.span())).isTrue());
      item.facts()
          .targets()
          .forEach(each -> assertThat(each.span().of(brief.text())).isEqualTo(each.quantity()));
    }
  }
}
