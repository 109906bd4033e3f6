package org.glossator.train.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.glossator.Brief;
import org.glossator.EntityType;
import org.glossator.Evidence;
import org.glossator.Sentence;
import org.glossator.Span;
import org.glossator.tag.Candidate;
import org.glossator.tag.CandidateSource;
import org.glossator.tag.Identities;
import org.glossator.tag.Standing;

/** Keeps what a slow sequence model proposed in a file for each brief. */
final class RememberedSource implements CandidateSource {
  private final CandidateSource source;
  private final Path folder;

  /**
   * @param folder a file in it is named by the brief's digest
   */
  RememberedSource(CandidateSource source, Path folder) {
    this.source = source;
    this.folder = folder;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public SortedMap<String, String> provenance() {
    return source.provenance();
  }

  @Override
  public List<Candidate> candidates(Brief brief, List<Sentence> sentences) {
    Path file = folder.resolve(brief.source().sha256() + ".tsv");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>();
        for (Candidate candidate : source.candidates(brief, sentences)) {
          Evidence.ModelScore score = (Evidence.ModelScore) candidate.evidence().getFirst();
          lines.add(
              String.join(
                  "\t",
                  "" + candidate.span().start(),
                  "" + candidate.span().end(),
                  candidate.type().name(),
                  score.model(),
                  score.label(),
                  "" + score.confidence()));
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
      }
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(line -> candidate(brief.text(), line.split("\t", -1)))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Candidate candidate(String text, String[] cells) {
    Span span = new Span(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]));
    EntityType type = EntityType.valueOf(cells[2]);
    return new Candidate(
        span,
        type,
        Identities.of(type, span.of(text)),
        Standing.LEARNED,
        List.of(new Evidence.ModelScore(cells[3], cells[4], Double.parseDouble(cells[5]))));
  }
}
