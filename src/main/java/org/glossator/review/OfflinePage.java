package org.glossator.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.AnnotatedBrief;
import org.glossator.corpus.decision.Decisions;
import org.glossator.corpus.decision.Resolved;

/**
 * The first items of the queue on one page that needs no server. Its decisions stay in the browser
 * and are saved as a file of the same lines that the server would append.
 */
public final class OfflinePage {
  private final Desk desk;
  private final Pages pages = new Pages();

  public OfflinePage(Desk desk) {
    this.desk = desk;
  }

  /** An item with its brief. */
  record OfflineItem(String brief, String sha256, String title, ItemView item) {}

  /**
   * The page for a batch.
   *
   * @param most items at most
   */
  public String page(Reviewer reviewer, int most) throws IOException {
    Decisions visible = desk.visible(reviewer);
    List<OfflineItem> items = new ArrayList<>();
    Map<String, List<String>> explained = new TreeMap<>();
    StringBuilder ids = new StringBuilder();
    for (QueueItem each : desk.queue(reviewer).stream().limit(most).toList()) {
      AnnotatedBrief machine = desk.machine(each.briefId());
      Resolved resolved = desk.resolved(reviewer, visible, each.briefId());
      items.add(
          new OfflineItem(
              each.briefId(),
              machine.brief().source().sha256(),
              Screens.title(machine),
              ItemView.of(machine, resolved, each.item())));
      for (MentionView mention : items.getLast().item().mentions()) {
        explained.put(
            each.briefId() + " " + mention.start(),
            Explanation.of(desk, reviewer, each.briefId(), mention.start()));
      }
      ids.append(each.briefId()).append(' ').append(each.item().id()).append('\n');
    }
    Map<String, Object> setup = new TreeMap<>();
    setup.put("offline", true);
    setup.put("reviewer", reviewer.name());
    setup.put("batch", DigestUtils.sha256Hex(ids.toString()).substring(0, 12));
    String script = pages.file("review.js");
    String style = pages.file("review.css");
    Map<String, Object> model = new HashMap<>();
    model.put("items", items);
    model.put("sectors", Sectors.ALL);
    model.put("setup", Json.inPage(setup));
    model.put("explained", Json.inPage(explained));
    model.put("script", script);
    model.put("style", style);
    model.put("scriptHash", hash(script));
    model.put("styleHash", hash(style));
    return pages.render("offline.html", model);
  }

  /** The form in which a content security policy names an inline script. */
  private static String hash(String content) {
    byte[] digest = DigestUtils.sha256(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
