package org.glossator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
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
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int count = random.nextInt(60);
      for (int line = 0; line < count; line++) {
        text.append(LINES.get(random.nextInt(LINES.size())))
            .append(random.nextInt(6) == 0 ? "\r\n" : "\n");
      }
      String content = text.toString();
      Assertions.assertThatCode(() -> check(parse(content)))
          .as("seed %d: %s", seed, content)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void anyCharactersHaveSoundSpans() {
    String alphabet = "aA1 .:,-*#()[]\n\r\t•–年月日关|_\u00A0\uFEFF";
    for (long seed = 0; seed < 3_000; seed++) {
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
  void aMillionBulletsTakeSeconds() {
    String text =
        "Noteworthy\nPolicy news\n" + "- March 28: News of it (A notice)\n".repeat(1_000_000);
    Brief brief = Assertions.assertThat(parse(text)).actual();
    assertThat(brief.items()).hasSize(1_000_000);
  }

  @Test
  void longLinesTakeSeconds() {
    for (String unit :
        List.of("a", "(", ")", "[", "1", "关", ".", "* ", "1. ", "March 1, 2023 ", "a and B ")) {
      String text = unit.repeat(2_000_000 / unit.length());
      for (String start :
          List.of(
              "", "At a glance: ", "Article: ", "Issuing bodies: ", "Date: ", "Noteworthy\n- ")) {
        Assertions.assertThatNoException()
            .as(start + unit)
            .isThrownBy(() -> within(Duration.ofSeconds(10), start + text));
      }
    }
  }

  @Test
  void manyLinesOfOneKindTakeSeconds() {
    for (String line : LINES) {
      within(Duration.ofSeconds(10), (line + "\n").repeat(60_000));
      within(Duration.ofSeconds(10), "1. A\nAt a glance: b\n" + (line + "\n").repeat(60_000));
    }
  }

  private static void within(Duration limit, String text) {
    org.junit.jupiter.api.Assertions.assertTimeout(limit, () -> check(parse(text)));
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
