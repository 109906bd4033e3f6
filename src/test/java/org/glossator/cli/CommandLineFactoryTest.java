package org.glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineFactoryTest {
  private static final Home HOME = new Home(Path.of(""));
  private static final Console CONSOLE =
      new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);

  @Test
  void aVerbAloneIsWhatItIsAmongAll() {
    CommandLine all = CommandLineFactory.all(HOME, CONSOLE);
    for (String name : all.getSubcommands().keySet()) {
      CommandLine verb = all.getSubcommands().get(name);
      assertEquals(name, verb.getCommandName());
      CommandLine alone = CommandLineFactory.of(name, HOME, CONSOLE);
      if (!name.equals("completion")) {
        assertEquals(Set.of(name), alone.getSubcommands().keySet());
      }
      assertEquals(
          verb.getUsageMessage(), alone.getSubcommands().get(name).getUsageMessage(), name);
    }
  }

  @Test
  void withoutAKnownVerbThereAreAll() {
    Set<String> all = CommandLineFactory.all(HOME, CONSOLE).getSubcommands().keySet();
    for (String name : new String[] {"", "--help", "anotate", "completion"}) {
      assertEquals(all, CommandLineFactory.of(name, HOME, CONSOLE).getSubcommands().keySet());
    }
  }
}
