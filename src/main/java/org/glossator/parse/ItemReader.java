package org.glossator.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glossator.Citation;
import org.glossator.Item;
import org.glossator.ItemFacts;
import org.glossator.ItemKind;
import org.glossator.Role;
import org.glossator.RoleType;
import org.glossator.Span;
import org.glossator.Target;

/** Reads the roles and facts of one main entry or article. For a single use. */
final class ItemReader {
  private static final List<String> AIMS =
      List.of("target", "goal", "aim", "objective", "plan", "task");

  private final Outline outline;
  private final Headlines headlines;
  private final Segment segment;
  private final String text;
  private final List<Role> roles = new ArrayList<>();
  private final List<Span> bodies = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private Optional<LocalDate> date = Optional.empty();
  private Optional<Term> pending = Optional.empty();
  private RoleType current = RoleType.PARAGRAPH;
  private Optional<Span> introduction = Optional.empty();
  private boolean articleOpen;
  private boolean titled;
  private int end;

  ItemReader(Outline outline, Headlines headlines, Segment segment) {
    this.outline = outline;
    this.headlines = headlines;
    this.segment = segment;
    this.text = outline.text();
  }

  Item read(String id) {
    Span headline = headline();
    int start = outline.offset(segment.first());
    end = Math.max(start, headline.end());
    if (segment.body() > segment.first()) {
      add(RoleType.HEADLINE, headline);
    }
    BitSet exhibits = new Exhibits(outline, headlines).of(segment.body(), segment.end());
    for (int index = segment.body(); index < segment.end(); index++) {
      if (!exhibits.get(index)) {
        read(index);
      }
    }
    return new Item(
        id,
        segment.kind(),
        new Span(start, end),
        headline,
        roles,
        new ItemFacts(date, bodies, citations, targets));
  }

  private Span headline() {
    int last = Math.max(segment.first(), segment.body() - 1);
    return new Span(
        outline.get(segment.first()).core().start(),
        segment.body() > segment.first()
            ? outline.get(last).core().end()
            : outline.get(segment.first()).core().end());
  }

  private void add(RoleType type, Span span) {
    Span stripped = span.strip(text);
    boolean ordered = roles.isEmpty() || roles.getLast().span().end() <= stripped.start();
    if (!stripped.isEmpty() && ordered) {
      roles.add(new Role(type, stripped));
      titled |= type == RoleType.ARTICLE_TITLE;
      end = Math.max(end, stripped.end());
    }
  }

  private void read(int index) {
    Block block = outline.get(index);
    if (block.label().isPresent()) {
      label(index, block.label().get());
    } else if (pending.isPresent() && outline.heading(index).isEmpty()) {
      Term term = pending.get();
      if (block.sign() != Sign.BULLET || term == Term.ISSUING) {
        pending = Optional.empty();
      }
      content(term, block.core(), block.sign());
      if (block.sign() == Sign.BULLET && term == Term.ISSUING) {
        pending = Optional.of(term);
      }
    } else {
      unlabelled(index, block);
    }
  }

  private void label(int index, Label label) {
    Term term = label.term();
    if (term == Term.EXHIBIT) {
      return;
    }
    end = Math.max(end, label.phrase().end());
    pending = Optional.empty();
    introduction = Optional.empty();
    current = type(term);
    articleOpen = term == Term.ARTICLE;
    if (term == Term.CITATION && isTitle(index, label.content())) {
      term = Term.ARTICLE;
      articleOpen = true;
    }
    if (label.content().isEmpty()) {
      pending = Optional.of(term);
    } else {
      content(term, label.content(), Sign.NONE);
    }
  }

  /** Whether the content of a source label is the title of a document rather than a publisher. */
  private boolean isTitle(int index, Span content) {
    if (titled) {
      return false;
    }
    boolean issued = index + 1 < segment.end() && outline.get(index + 1).isLabelled(Term.ISSUING);
    boolean last = Wording.words(text, content, 6) <= 4 && !issued;
    boolean main = segment.kind() == ItemKind.MAIN;
    return (main && !last) || Wording.containsHan(text, content);
  }

  private static RoleType type(Term term) {
    return switch (term) {
      case AT_A_GLANCE -> RoleType.AT_A_GLANCE;
      case EXPLAINER -> RoleType.EXPLAINER;
      case COMMENT -> RoleType.COMMENT;
      case ARTICLE,
          CHINESE_TITLE,
          ISSUING,
          DATE,
          CITATION,
          EXHIBIT,
          TOP,
          NOTEWORTHY,
          POLICY_NEWS,
          CORPORATE_NEWS,
          CONTENTS,
          BACK,
          FURNITURE ->
          RoleType.PARAGRAPH;
    };
  }

  private void content(Term term, Span content, Sign sign) {
    switch (term) {
      case ARTICLE -> {
        ArticleTitles.find(text, content).forEach(role -> add(role.type(), role.span()));
        end = Math.max(end, content.end());
        articleOpen = true;
      }
      case CHINESE_TITLE -> add(RoleType.ARTICLE_TITLE_CHINESE, content);
      case ISSUING -> {
        Span list = withoutFollower(content);
        add(RoleType.ISSUING_BODIES, list);
        bodies.addAll(IssuingBodies.find(text, list));
        follower(content, list);
      }
      case DATE -> {
        Span written = withoutFollower(content);
        addDate(written);
        follower(content, written);
      }
      case CITATION -> {
        add(RoleType.CITATION, content);
        citations.addAll(CitationFinder.sources(text, content.strip(text)));
      }
      case AT_A_GLANCE,
          EXPLAINER,
          COMMENT,
          EXHIBIT,
          TOP,
          NOTEWORTHY,
          POLICY_NEWS,
          CORPORATE_NEWS,
          CONTENTS,
          BACK,
          FURNITURE -> {
        if (sign == Sign.NONE) {
          introduction = Optional.of(content);
          add(current, content);
        } else {
          bullet(content);
        }
      }
    }
  }

  private void addDate(Span written) {
    add(RoleType.DATE, written);
    Optional<FoundDate> found = new DateScanner(text).first(written, true);
    if (date.isEmpty()) {
      date = found.flatMap(FoundDate::full);
    }
  }

  /** {@code MIIT | Date: 1 March}: the content before a bar or semicolon with a label after it. */
  private Span withoutFollower(Span content) {
    for (int index = content.start(); index < content.end(); index++) {
      char unit = text.charAt(index);
      if ((unit == '|' || unit == ';' || unit == '\t') && follows(index + 1, content.end())) {
        return new Span(content.start(), index).strip(text);
      }
    }
    return content;
  }

  private boolean follows(int from, int limit) {
    String rest = text.substring(from, Math.min(limit, from + 24)).toLowerCase(Locale.ROOT).strip();
    return rest.startsWith("date")
        || rest.startsWith("publi")
        || rest.startsWith("issu")
        || rest.startsWith("release");
  }

  private void follower(Span content, Span list) {
    if (list.end() < content.end()) {
      Span rest = new Span(list.end() + 1, content.end());
      int colon = text.indexOf(':', rest.start());
      if (colon >= 0 && colon < rest.end()) {
        Term term =
            rest.of(text).toLowerCase(Locale.ROOT).contains("date")
                    || rest.of(text).toLowerCase(Locale.ROOT).contains("publi")
                ? Term.DATE
                : Term.ISSUING;
        content(term, new Span(colon + 1, rest.end()).strip(text), Sign.NONE);
      }
    }
  }

  private void unlabelled(int index, Block block) {
    if (outline.heading(index).isPresent()) {
      return;
    }
    if (block.sign() != Sign.NONE) {
      bullet(block.core());
      return;
    }
    if (isChineseTitle(block)) {
      ArticleTitles.find(text, block.core()).forEach(role -> add(role.type(), role.span()));
      end = Math.max(end, articleOpen ? block.core().end() : end);
      return;
    }
    if (isLink(block.core())) {
      return;
    }
    Optional<FoundDate> line = headlines.dateOf(index);
    if (line.isPresent() && (roles.size() <= 1 || current == RoleType.PARAGRAPH)) {
      addDate(line.get().span());
    } else if (!headlines.isAside(index) || headlines.isText(index)) {
      boolean continued =
          Wording.startsLowerCase(text, block.core())
              && !roles.isEmpty()
              && roles.getLast().type() == RoleType.BULLET;
      if (!continued && block.core().length() > 0) {
        introduction = Optional.of(block.core());
      }
      add(continued ? RoleType.BULLET : current, block.core());
    }
  }

  private boolean isChineseTitle(Block block) {
    Span core = block.core();
    int first = core.start();
    while (first < core.end() && "(\uFF08*_\u300A\u201C ".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    return articleOpen && first < core.end() && Wording.isHan(text.charAt(first));
  }

  private boolean isLink(Span core) {
    String words = Wording.normalise(text, core.start(), Math.min(core.end(), core.start() + 40));
    return words.startsWith("(link") || words.startsWith("link(") || words.startsWith("http");
  }

  private void bullet(Span core) {
    boolean comment = current == RoleType.COMMENT;
    add(comment ? RoleType.COMMENT : RoleType.BULLET, core);
    if (!comment && !core.isEmpty()) {
      Optional<Span> sentence = introduction.map(this::lastSentence);
      Optional<String> year = sentence.flatMap(each -> TargetFinder.year(text, each));
      boolean aimed = sentence.map(this::speaksOfAims).orElse(false);
      targets.addAll(TargetFinder.find(outline, core, year, aimed));
    }
  }

  private boolean speaksOfAims(Span sentence) {
    String words = sentence.of(text).toLowerCase(Locale.ROOT);
    return AIMS.stream().anyMatch(words::contains);
  }

  /** The last sentence of an introduction, at most 400 units. */
  private Span lastSentence(Span range) {
    int start = range.start();
    int from = Math.max(range.start(), range.end() - 400);
    for (int index = range.end() - 3; index > from; index--) {
      if (text.charAt(index) == '.' && Wording.isSpace(text.charAt(index + 1))) {
        start = index + 1;
        break;
      }
    }
    return new Span(Math.max(start, from), range.end());
  }
}
