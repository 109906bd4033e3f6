package org.glossator.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.io.FilenameUtils;
import org.glossator.Outcome;

/**
 * Finds the sources under files and folders. A file given by name is taken whatever its ending; of
 * a folder, searched through all levels, the files with a known ending. Thread-safe.
 *
 * <p>The id of a source is its path below the given folder without ending, folders joined by a dot.
 * Sources that would share an id keep their ending in it; of those that still share it only the
 * first is taken and the others are rejected.
 */
public final class SourceFinder {
  /** File endings of sources in a folder. */
  public static final Set<String> ENDINGS = Set.of("txt", "md", "markdown", DocumentLines.ENDING);

  private final long largestLine;

  public SourceFinder() {
    this(SourceReader.LARGEST_BYTES);
  }

  /**
   * @param largestLine bytes above which a line of a file of documents is rejected, 1 to 2^30
   */
  public SourceFinder(long largestLine) {
    this.largestLine = largestLine;
  }

  /** Finds all sources; everything that cannot be read is in the result, nothing is thrown. */
  public FoundSources find(List<Path> given) {
    Search search = new Search();
    for (Path path : given) {
      search.add(path);
    }
    return search.result();
  }

  /**
   * @param stem what the id is made of where nobody else has the same
   * @param full what it is made of otherwise
   */
  private record Candidate(
      Path file, String path, String stem, String full, Optional<FoundSource.Line> line) {}

  private final class Search {
    private final Map<String, Candidate> candidates = new TreeMap<>();
    private final List<Outcome.Rejected> rejected = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    void add(Path given) {
      if (Files.isDirectory(given)) {
        addFolder(given);
      } else if (Files.exists(given)) {
        addFile(given, given.getFileName());
      } else {
        reject(given, "does not exist; expected a file or a folder");
      }
    }

    private void addFile(Path file, Path below) {
      if (!isNameable(file)) {
        reject(file, "has a name that is not UTF-8; rename it");
        return;
      }
      String key = file.toAbsolutePath().normalize().toString();
      String full = slashes(below);
      String stem = FilenameUtils.removeExtension(full);
      if (!FilenameUtils.isExtension(file.toString(), DocumentLines.ENDING)) {
        candidates.putIfAbsent(
            key, new Candidate(file, slashes(file), stem, full, Optional.empty()));
        return;
      }
      try {
        DocumentLines.scan(file, largestLine, new Lines(file, key, stem, full));
      } catch (IOException failure) {
        reject(file, reason(failure));
      }
    }

    private final class Lines implements DocumentLines.Listener {
      private final Path file;
      private final String key;
      private final String stem;
      private final String full;

      Lines(Path file, String key, String stem, String full) {
        this.file = file;
        this.key = key;
        this.stem = stem;
        this.full = full;
      }

      @Override
      public void line(FoundSource.Line line, long number, String id) {
        Candidate candidate =
            new Candidate(
                file,
                slashes(file) + "#" + id,
                stem + "." + id,
                full + "." + id,
                Optional.of(line));
        if (candidates.putIfAbsent(key + "#" + id, candidate) != null) {
          rejected(number, "has the id \"" + id + "\" of an earlier line");
        }
      }

      @Override
      public void rejected(long number, String reason) {
        rejected.add(new Outcome.Rejected(slashes(file) + ":" + number, reason));
      }
    }

    private void addFolder(Path folder) {
      int before = candidates.size() + rejected.size();
      try {
        Files.walkFileTree(
            folder,
            EnumSet.of(FileVisitOption.FOLLOW_LINKS),
            Integer.MAX_VALUE,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String ending = FilenameUtils.getExtension(file.toString());
                if (attributes.isRegularFile()
                    && ENDINGS.contains(ending.toLowerCase(Locale.ROOT))) {
                  addFile(file, folder.relativize(file));
                } else {
                  passedOver.add(slashes(file));
                }
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException failure) {
                reject(file, reason(failure));
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException failure) {
        reject(folder, reason(failure));
      }
      if (candidates.size() + rejected.size() == before) {
        reject(
            folder,
            "holds no brief; expected files ending in "
                + ENDINGS.stream()
                    .sorted()
                    .map(each -> "." + each)
                    .collect(Collectors.joining(", ")));
      }
    }

    private void reject(Path path, String reason) {
      rejected.add(new Outcome.Rejected(slashes(path), reason));
    }

    private static String reason(IOException failure) {
      return switch (failure) {
        case FileSystemLoopException _ -> "is a symbolic link to a folder that contains it";
        case AccessDeniedException _ -> "cannot be read: permission denied";
        default -> "cannot be read: " + failure.getMessage();
      };
    }

    FoundSources result() {
      Map<String, List<Candidate>> byId =
          candidates.values().stream()
              .collect(
                  Collectors.groupingBy(
                      each -> SourceId.of(each.stem()), TreeMap::new, Collectors.toList()));
      Map<String, FoundSource> sources = new TreeMap<>();
      for (Map.Entry<String, List<Candidate>> entry : byId.entrySet()) {
        List<Candidate> sharing =
            entry.getValue().stream().sorted(Comparator.comparing(Candidate::path)).toList();
        for (Candidate candidate : sharing) {
          String id = sharing.size() == 1 ? entry.getKey() : SourceId.of(candidate.full());
          FoundSource earlier =
              sources.putIfAbsent(
                  id, new FoundSource(candidate.file(), candidate.path(), id, candidate.line()));
          if (earlier != null) {
            rejected.add(
                new Outcome.Rejected(
                    candidate.path(),
                    "would be stored as \""
                        + id
                        + "\", as is "
                        + earlier.path()
                        + "; rename one of them"));
          }
        }
      }
      return new FoundSources(
          sources.values().stream().sorted(Comparator.comparing(FoundSource::path)).toList(),
          rejected,
          passedOver.stream().sorted().toList());
    }
  }

  /** Whether the path's text leads back to it: names of other encodings lose bytes. */
  private static boolean isNameable(Path path) {
    try {
      return Path.of(path.toString()).equals(path);
    } catch (InvalidPathException failure) {
      return false;
    }
  }

  private static String slashes(Path path) {
    return FilenameUtils.separatorsToUnix(path.toString());
  }
}
