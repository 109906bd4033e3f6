package org.glossator.corpus.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.corpus.AtomicFile;
import org.glossator.corpus.CorpusJson;

/**
 * {@code state/provenance/<key>.json}: lists of digests that made briefs, and {@code <key>.names}:
 * the gazetteer lines in use then. Thread-safe.
 */
public final class Provenances {
  private static final ObjectMapper MAPPER = CorpusJson.mapper();
  private static final int KEY_LENGTH = 16;

  private final Path folder;
  private final Map<String, Optional<SortedMap<String, String>>> known = new ConcurrentHashMap<>();

  public Provenances(CorpusState state) {
    this.folder = state.folder().resolve("provenance");
  }

  /** The key of a list of digests. */
  public static String key(SortedMap<String, String> provenance) {
    String all =
        provenance.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("\n"));
    return DigestUtils.sha256Hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_LENGTH);
  }

  /**
   * Stores a list of digests with the gazetteer lines in use, where it is not stored yet.
   *
   * @param names the lines in UTF-8, each with a line feed behind it
   */
  public void store(SortedMap<String, String> provenance, Supplier<byte[]> names)
      throws IOException {
    Path digests = folder.resolve(key(provenance) + ".json");
    if (!Files.exists(digests)) {
      AtomicFile.write(folder.resolve(key(provenance) + ".names"), names.get());
      AtomicFile.write(digests, CorpusJson.bytes(provenance));
    }
    known.put(key(provenance), Optional.of(new TreeMap<>(provenance)));
  }

  /** The list of digests of a key; empty where it is not known or not readable. */
  public Optional<SortedMap<String, String>> digests(String key) {
    return known.computeIfAbsent(key, this::read);
  }

  private Optional<SortedMap<String, String>> read(String key) {
    try {
      return Optional.of(
          MAPPER.readValue(
              folder.resolve(key + ".json").toFile(),
              new TypeReference<TreeMap<String, String>>() {}));
    } catch (IOException failure) {
      return Optional.empty();
    }
  }

  /** The gazetteer lines of a key, as stored. */
  public List<String> names(String key) {
    try {
      return Files.readAllLines(folder.resolve(key + ".names"), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      return List.of();
    }
  }

  /** Deletes what no source refers to any more. */
  public static void retain(CorpusState state) throws IOException {
    Path folder = new Provenances(state).folder;
    Set<String> keys =
        state.lines().stream().map(each -> each.making().provenance()).collect(Collectors.toSet());
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!keys.contains(name.substring(0, Math.max(0, name.indexOf('.'))))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
