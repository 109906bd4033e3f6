package org.glossator.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.Entity;
import org.glossator.SectorScore;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.BriefFile.ItemEntry;
import org.glossator.corpus.BriefFile.MentionEntry;
import org.glossator.corpus.BriefFile.RoleEntry;
import org.glossator.corpus.BriefFile.SectorEntry;
import org.glossator.corpus.BriefFile.SourceEntry;
import org.glossator.corpus.CorpusJson;
import org.glossator.corpus.Range;

/** Builds brief files for tests, in code points. */
public final class Annotations {
  private final String id;
  private final String text;
  private final List<MentionEntry> mentions = new ArrayList<>();
  private final List<ItemEntry> items = new ArrayList<>();
  private final List<Range> ignored = new ArrayList<>();
  private boolean standOff;

  private Annotations(String id, String text) {
    this.id = id;
    this.text = text;
  }

  public static Annotations of(String text) {
    return new Annotations("brief", text);
  }

  public static Annotations of(String id, String text) {
    return new Annotations(id, text);
  }

  /** A mention of the nth place, from 0, where the words stand; its identity is its words. */
  public Annotations mention(String words, int nth, String type) {
    int unit = -1;
    for (int count = 0; count <= nth; count++) {
      unit = text.indexOf(words, unit + 1);
      if (unit < 0) {
        throw new IllegalArgumentException("\"" + words + "\" does not stand in the text");
      }
    }
    int start = text.codePointCount(0, unit);
    return mention(start, start + words.codePointCount(0, words.length()), type, words);
  }

  public Annotations mention(String words, String type) {
    return mention(words, 0, type);
  }

  public Annotations mention(int start, int end, String type, String entity) {
    int[] points = text.codePoints().toArray();
    mentions.add(
        new MentionEntry(
            start,
            end,
            type,
            new String(points, start, end - start),
            null,
            new Entity("", entity),
            1,
            List.of()));
    return this;
  }

  public Annotations item(int start, String sector, double probability, String... others) {
    List<SectorScore> ranking = new ArrayList<>();
    ranking.add(new SectorScore(sector, probability));
    for (String other : others) {
      ranking.add(new SectorScore(other, (1 - probability) / others.length));
    }
    items.add(
        item(
            start,
            List.of(),
            new SectorEntry(sector, probability, List.of(), false, ranking, List.of())));
    return this;
  }

  public Annotations goldItem(int start, String sector, String... secondary) {
    items.add(
        item(
            start,
            List.of(),
            new SectorEntry(sector, 1, List.of(secondary), false, List.of(), List.of())));
    return this;
  }

  public Annotations roles(int start, RoleEntry... roles) {
    items.add(item(start, List.of(roles), null));
    return this;
  }

  private ItemEntry item(int start, List<RoleEntry> roles, SectorEntry sector) {
    return new ItemEntry(
        "item-" + start,
        start,
        start + 1,
        "main",
        new Range(start, start + 1),
        null,
        roles,
        List.of(),
        List.of(),
        List.of(),
        sector);
  }

  public Annotations ignored(int start, int end) {
    ignored.add(new Range(start, end));
    return this;
  }

  public Annotations standOff() {
    standOff = true;
    return this;
  }

  public BriefFile file() {
    return new BriefFile(
        BriefFile.SCHEMA,
        id,
        BriefFile.CODE_POINT,
        new SourceEntry(id + ".txt", DigestUtils.sha256Hex(text)),
        "flat",
        null,
        null,
        List.of(),
        items,
        mentions,
        ignored,
        new TreeMap<>(),
        List.of(),
        List.of(),
        standOff ? null : text);
  }

  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(id + ".json"), CorpusJson.bytes(file()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
