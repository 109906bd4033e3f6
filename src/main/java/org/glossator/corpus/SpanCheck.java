package org.glossator.corpus;

import java.util.ArrayList;
import java.util.List;

/** Checks that every range of a brief's file lies in its text and quotes what it says. */
final class SpanCheck {
  private final BriefFile file;
  private final CodePoints points;
  private final List<String> problems = new ArrayList<>();

  private SpanCheck(BriefFile file) {
    this.file = file;
    this.points = new CodePoints(file.text());
  }

  /** All problems, as sentences; empty where the file is sound. */
  static List<String> problems(BriefFile file) {
    SpanCheck check = new SpanCheck(file);
    check.run();
    return check.problems;
  }

  private void run() {
    file.sections().forEach(each -> inside("section " + each.name(), each.start(), each.end()));
    file.sentences().forEach(each -> inside("sentence", each.start(), each.end()));
    file.tokens().forEach(each -> inside("token", each.start(), each.end()));
    file.ignored().forEach(each -> inside("ignored region", each.start(), each.end()));
    for (BriefFile.ItemEntry item : file.items()) {
      inside("item " + item.id(), item.start(), item.end());
      item.roles().forEach(each -> inside("role " + each.role(), each.start(), each.end()));
      item.citations().forEach(each -> inside("citation", each.start(), each.end()));
      item.issuingBodies()
          .forEach(each -> quotes("issuing body", each.start(), each.end(), each.text()));
      item.targets().forEach(each -> quotes("target", each.start(), each.end(), each.quantity()));
    }
    file.mentions().forEach(each -> quotes("mention", each.start(), each.end(), each.text()));
  }

  private boolean inside(String what, int start, int end) {
    boolean inside = start >= 0 && start <= end && end <= points.count();
    if (!inside) {
      problems.add(
          what
              + " at "
              + start
              + ".."
              + end
              + " leaves the text of "
              + points.count()
              + " code points");
    }
    return inside;
  }

  private void quotes(String what, int start, int end, String expected) {
    if (inside(what, start, end)) {
      String found = points.span(start, end).of(file.text());
      if (!found.equals(expected)) {
        problems.add(
            what
                + " at "
                + start
                + ".."
                + end
                + " quotes \""
                + found
                + "\"; expected \""
                + expected
                + "\"");
      }
    }
  }
}
