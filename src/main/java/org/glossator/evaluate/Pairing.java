package org.glossator.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.glossator.EntityType;
import org.glossator.ProjectDataException;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.BriefFile.MentionEntry;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.Range;
import org.glossator.evaluate.score.BriefPair;

/**
 * Says which brief of a corpus answers which brief of gold, and refuses pairs that are not about
 * the same text. Thread-safe.
 */
public final class Pairing {
  private static final String OF_BRIEF = ": brief ";

  private final Corpus gold;
  private final Corpus predicted;
  private final boolean commonOnly;

  /**
   * Two files about one text, with the digests of their bytes.
   *
   * @param goldDigest of gold's file
   * @param predictedDigest of the corpus's file
   */
  public record Read(BriefPair pair, String goldDigest, String predictedDigest) {}

  /**
   * Gold and the corpus that answers it.
   *
   * @param commonOnly whether briefs that only one side holds are passed over with a notice
   */
  public Pairing(Corpus gold, Corpus predicted, boolean commonOnly) {
    this.gold = Objects.requireNonNull(gold, "gold");
    this.predicted = Objects.requireNonNull(predicted, "predicted");
    this.commonOnly = commonOnly;
  }

  /**
   * Which briefs are scored against which.
   *
   * @param predictedOf id in the corpus, by id in gold
   * @param notices sentences about what is not scored
   */
  public record Plan(Map<String, String> predictedOf, List<String> notices) {
    public Plan {
      predictedOf = java.util.Collections.unmodifiableMap(new TreeMap<>(predictedOf));
      notices = List.copyOf(notices);
    }
  }

  /**
   * Finds a partner for every brief of gold.
   *
   * @throws ProjectDataException if the sets of briefs disagree
   */
  public Plan plan() {
    Set<String> ids = new HashSet<>(predicted.ids());
    Map<String, String> predictedOf = new TreeMap<>();
    List<String> without = new ArrayList<>();
    for (String id : gold.ids()) {
      if (ids.contains(id)) {
        predictedOf.put(id, id);
      } else {
        without.add(id);
      }
    }
    List<String> notices = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    if (!without.isEmpty()) {
      Map<String, List<String>> idsOfDigest = idsOfDigest(ids, predictedOf);
      for (String id : without) {
        BriefFile file = gold.read(id);
        List<String> same = idsOfDigest.getOrDefault(file.source().sha256(), List.of());
        if (same.size() == 1) {
          predictedOf.put(id, same.getFirst());
        } else if (same.size() > 1) {
          problems.add(
              predicted.folder()
                  + ": holds the text of gold "
                  + id
                  + " as "
                  + same
                  + "; expected it once, or under the id of gold");
        } else if (commonOnly || file.text() == null) {
          notices.add(
              "gold "
                  + id
                  + " is not in "
                  + predicted.folder()
                  + " and is not scored"
                  + (file.text() == null ? " (stand-off gold of a text kept elsewhere)" : ""));
        } else {
          problems.add(
              predicted.folder()
                  + ": does not hold gold "
                  + id
                  + " (neither the id nor a text with"
                  + " digest "
                  + file.source().sha256()
                  + "); annotate it, or pass --common");
        }
      }
    }
    int extra = ids.size() - new HashSet<>(predictedOf.values()).size();
    if (predictedOf.isEmpty() && problems.isEmpty()) {
      problems.add(
          predicted.folder()
              + ": holds no brief of "
              + gold.folder()
              + "; there is nothing to score");
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    if (extra > 0) {
      notices.add(
          extra
              + (extra == 1 ? " brief" : " briefs")
              + " of "
              + predicted.folder()
              + " without gold "
              + (extra == 1 ? "is" : "are")
              + " not scored");
    }
    return new Plan(predictedOf, notices);
  }

  private Map<String, List<String>> idsOfDigest(Set<String> ids, Map<String, String> taken) {
    Map<String, List<String>> result = new TreeMap<>();
    for (String id : new java.util.TreeSet<>(ids)) {
      if (!taken.containsKey(id)) {
        result
            .computeIfAbsent(predicted.read(id).source().sha256(), _ -> new ArrayList<>())
            .add(id);
      }
    }
    return result;
  }

  /**
   * Reads a pair and checks that both are about one text.
   *
   * @throws ProjectDataException with all problems of the pair
   */
  public Read read(String goldId, String predictedId) {
    Corpus.Digested goldFile = gold.readDigested(goldId);
    Corpus.Digested predictedFile = predicted.readDigested(predictedId);
    BriefPair pair = new BriefPair(goldFile.file(), predictedFile.file());
    List<String> problems = new ArrayList<>();
    String digest = pair.gold().source().sha256();
    if (!digest.equalsIgnoreCase(pair.predicted().source().sha256())) {
      problems.add(
          predicted.briefPath(predictedId)
              + ": digest of the source is "
              + pair.predicted().source().sha256()
              + "; gold was made for "
              + digest);
    } else if (pair.gold().text() != null
        && pair.predicted().text() != null
        && !pair.gold().text().equals(pair.predicted().text())) {
      problems.add(
          predicted.briefPath(predictedId)
              + ": text differs from that of gold although the digests are equal");
    } else {
      check(gold, pair.gold(), pair.text(), problems);
      check(predicted, pair.predicted(), pair.text(), problems);
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    return new Read(pair, goldFile.sha256(), predictedFile.sha256());
  }

  private static void check(Corpus corpus, BriefFile file, String text, List<String> problems) {
    // A file with its text was checked against it when it was read.
    int[] points = file.text() == null ? text.codePoints().toArray() : new int[0];
    String place = corpus.folder() + OF_BRIEF + file.id() + ": mention ";
    for (MentionEntry mention : file.mentions()) {
      String at = place + mention.start() + ".." + mention.end();
      if (java.util.Arrays.stream(EntityType.values())
          .noneMatch(each -> each.name().equals(mention.type()))) {
        problems.add(
            at
                + " has type \""
                + mention.type()
                + "\"; expected ORGANISATION, COMPANY or"
                + " TECHNOLOGY");
      }
      if (mention.start() < 0 || mention.end() <= mention.start()) {
        problems.add(at + " is no range; expected 0 <= start < end");
      } else if (points.length > 0 && mention.text() != null) {
        String quoted =
            mention.end() > points.length
                ? ""
                : new String(points, mention.start(), mention.end() - mention.start());
        if (!quoted.equals(mention.text())) {
          problems.add(
              at
                  + " quotes \""
                  + quoted
                  + "\"; expected \""
                  + mention.text()
                  + "\" (are the offsets code points?)");
        }
      }
      for (Range ignored : file.ignored()) {
        if (ignored.overlaps(mention.range())) {
          problems.add(
              at + " reaches into the unscored region " + ignored.start() + ".." + ignored.end());
        }
      }
    }
  }
}
