package org.glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  private static final String BRIEF = "seeds/briefs/2024-06-solar-and-steel.txt";

  @TempDir private Path folder;

  @Test
  void aFileGivesDefaultsAndTheCommandLineWins() throws IOException {
    Path file = file("annotate:\n  largest-source: 10\nevaluate:\n  gate: gate.yaml\n");
    CommandRun refusing = dryRun(file);
    assertTrue(refusing.out().contains("at most 10 are read"), refusing.out() + refusing.err());
    CommandRun run = dryRun(file, "--largest-source", "1000000");
    assertEquals(0, run.exitCode(), run.err());
  }

  @Test
  void anUnknownKeyIsAnsweredWithTheNearest() throws IOException {
    CommandRun run = dryRun(file("thread: 2\nannotate:\n  larges-source: 1\n"));
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("unknown key \"thread\"; the nearest known is \"threads\""));
    assertTrue(run.err().contains("unknown key \"annotate.larges-source\""), run.err());
  }

  private CommandRun dryRun(Path file, String... further) {
    Object[] words = new Object[6 + further.length];
    words[0] = "--config";
    words[1] = file;
    words[2] = "annotate";
    words[3] = "--dry-run";
    words[4] = "--out=" + folder.resolve("corpus");
    words[5] = BRIEF;
    System.arraycopy(further, 0, words, 6, further.length);
    return CommandRun.of(words);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("glossator.yaml"), content);
  }
}
