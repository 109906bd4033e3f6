package org.glossator.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.ProjectDataException;
import org.glossator.SourceDocument;
import org.glossator.SourceRejectedException;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.Corpus;
import org.glossator.read.FoundSource;
import org.glossator.read.SourceFinder;
import org.glossator.read.SourceReader;

/**
 * The texts of gold, under gold's ids.
 *
 * @param found in the order of gold's ids
 * @param missing ids of stand-off gold of which no folder holds the text, ascending
 */
public record GoldSources(List<SourceDocument> found, List<String> missing) {
  public GoldSources {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
  }

  /**
   * Finds the texts of gold; of stand-off gold by digest.
   *
   * @param folders where texts may lie that gold does not hold itself
   * @throws ProjectDataException if a folder cannot be read or no text is found at all
   */
  public static GoldSources find(Corpus gold, List<Path> folders) {
    SourceReader reader = new SourceReader(SourceReader.LARGEST_BYTES);
    Map<String, FoundSource> byDigest = byDigest(reader, folders);
    List<SourceDocument> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String id : gold.ids()) {
      BriefFile file = gold.read(id);
      String digest = file.source().sha256();
      if (file.text() != null) {
        found.add(new SourceDocument(id, file.source().path(), digest, file.text()));
      } else if (byDigest.containsKey(digest)) {
        found.add(read(reader, byDigest.get(digest).as(id)));
      } else {
        missing.add(id);
      }
    }
    if (found.isEmpty()) {
      throw new ProjectDataException(
          gold.folder() + ": holds no text, and none of its texts lies in " + folders);
    }
    return new GoldSources(found, missing);
  }

  private static Map<String, FoundSource> byDigest(SourceReader reader, List<Path> folders) {
    Map<String, FoundSource> result = new TreeMap<>();
    if (!folders.isEmpty()) {
      for (FoundSource each : new SourceFinder().find(folders).sources()) {
        try {
          result.putIfAbsent(reader.digest(each), each);
        } catch (SourceRejectedException failure) {
          throw new ProjectDataException(each.path() + ": " + failure.getMessage());
        }
      }
    }
    return result;
  }

  private static SourceDocument read(SourceReader reader, FoundSource source) {
    try {
      return reader.read(source);
    } catch (SourceRejectedException failure) {
      throw new ProjectDataException(source.path() + ": " + failure.getMessage());
    }
  }
}
