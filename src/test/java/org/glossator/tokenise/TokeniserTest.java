package org.glossator.tokenise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.glossator.Brief;
import org.glossator.Item;
import org.glossator.ItemFacts;
import org.glossator.ItemKind;
import org.glossator.Layout;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.Sentence;
import org.glossator.SourceDocument;
import org.glossator.Span;
import org.junit.jupiter.api.Test;

class TokeniserTest {
  private final Tokeniser tokeniser = new Tokeniser();

  @Test
  void splitsSentencesInsideAParagraph() {
    assertThat(sentences("The plan is new. It runs until 2025."))
        .containsExactly("The plan is new.", "It runs until 2025.");
  }

  @Test
  void doesNotEndASentenceAtAnAbbreviation() {
    assertThat(sentences("Notice No. 3 of the U.S. firm Acme Co., Ltd. was sent to Dr. Zhou."))
        .containsExactly("Notice No. 3 of the U.S. firm Acme Co., Ltd. was sent to Dr. Zhou.");
  }

  @Test
  void neverCrossesARole() {
    String text = "Headline without stop\nFirst words of the comment";
    Brief brief =
        brief(
            text,
            new Role(RoleType.HEADLINE, new Span(0, 21)),
            new Role(RoleType.COMMENT, new Span(22, text.length())));
    assertThat(tokeniser.tokenise(brief))
        .extracting(each -> each.span().of(text))
        .containsExactly("Headline without stop", "First words of the comment");
  }

  @Test
  void keepsWrappedLinesOfARoleTogetherButNotParagraphs() {
    String text = "one wrapped\nline\n\nsecond paragraph";
    Brief brief = brief(text, new Role(RoleType.COMMENT, new Span(0, text.length())));
    assertThat(tokeniser.tokenise(brief))
        .extracting(each -> each.span().of(text))
        .containsExactly("one wrapped\nline", "second paragraph");
  }

  @Test
  void tokenisesWhatBriefsHold() {
    assertThat(tokens("China’s 5G/6G networks use IPv6+ (SRv6)."))
        .containsExactly(
            "China", "’s", "5G", "/", "6G", "networks", "use", "IPv6+", "(", "SRv6", ")", ".");
    assertThat(tokens("state-owned Acme Co., Ltd. won"))
        .containsExactly("state", "-", "owned", "Acme", "Co.", ",", "Ltd.", "won");
    assertThat(tokens("by MIIT工业和信息化部《机器人》")).contains("MIIT", "工业和信息化部", "机器人");
  }

  @Test
  void coversLinesOutsideItems() {
    assertThat(sentences("A caption\n© Somebody")).containsExactly("A caption", "© Somebody");
  }

  @Test
  void cutsEndlessSentences() {
    assertThat(sentences("word ".repeat(4_000))).hasSizeGreaterThan(4);
  }

  @Test
  void keepsSpansSoundOnRandomText() {
    Random random = new Random(7);
    String alphabet = "ab C.Z,;-/+’'\"()\u00A0\n\t中文《》。🚗5%é\u200B\uFEFF";
    int[] points = alphabet.codePoints().toArray();
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(200, 0, points.length).forEach(each -> text.appendCodePoint(points[each]));
      int previous = 0;
      for (Sentence sentence : tokeniser.tokenise(article(text.toString()))) {
        assertThat(sentence.span().start()).isGreaterThanOrEqualTo(previous);
        previous = sentence.span().end();
        for (Span token : sentence.tokens()) {
          String word = token.of(text);
          assertThat(word).isNotBlank();
          assertThat(Character.isLowSurrogate(word.charAt(0))).isFalse();
        }
      }
    }
  }

  private List<String> sentences(String text) {
    return tokeniser.tokenise(article(text)).stream().map(each -> each.span().of(text)).toList();
  }

  private List<String> tokens(String text) {
    return tokeniser.tokenise(article(text)).stream()
        .flatMap(each -> each.tokens().stream())
        .map(each -> each.of(text))
        .toList();
  }

  private static Brief article(String text) {
    return new Brief(
        source(text), Layout.ARTICLE, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  private static Brief brief(String text, Role... roles) {
    Item item =
        new Item(
            "main-1",
            ItemKind.MAIN,
            new Span(0, text.length()),
            roles[0].span(),
            List.of(roles),
            ItemFacts.NONE);
    return new Brief(
        source(text), Layout.FLAT, Optional.empty(), Optional.empty(), List.of(), List.of(item));
  }

  private static SourceDocument source(String text) {
    return new SourceDocument("brief", "brief.txt", "0".repeat(64), text);
  }
}
