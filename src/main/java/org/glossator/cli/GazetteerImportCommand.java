package org.glossator.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glossator.EntityType;
import org.glossator.ProjectDataException;
import org.glossator.corpus.AtomicFile;
import org.glossator.tag.exchange.ExchangeFormat;
import org.glossator.tag.exchange.ForeignName;
import org.glossator.tag.exchange.NameImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gazetteer import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Reads names of another tool and writes them as a gazetteer, to be read with --gazetteers.",
      "Organisations and companies keep their capitals, technologies match in any case."
    })
final class GazetteerImportCommand implements Callable<Integer> {
  private static final String NONE = "-";

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Lists of names; for gate the index (.def) beside its lists (.lst).")
  private List<Path> files;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORM",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private ExchangeFormat format;

  @Option(
      names = "--types",
      paramLabel = "LABEL=TYPE",
      split = ",",
      description =
          "What labels mean: ORGANISATION, COMPANY, TECHNOLOGY, or - to leave their names out. ORG,"
              + " ORGANIZATION, COMPANY and TECHNOLOGY are known.")
  private Map<String, String> types = Map.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "New gazetteer (.tsv); its folder is made where it does not exist.")
  private Path out;

  GazetteerImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out) || !out.toString().endsWith(".tsv")) {
      throw new ProjectDataException(
          out
              + ": "
              + (Files.exists(out) ? "exists already" : "is no .tsv file")
              + "; expected a new file whose name ends in .tsv");
    }
    NameImport converter = new NameImport(meanings());
    List<String> problems = new ArrayList<>();
    List<ForeignName> names = new ArrayList<>();
    for (Path file : files) {
      try {
        names.addAll(format.lists().read(file));
      } catch (ProjectDataException mistakes) {
        problems.addAll(mistakes.problems());
      }
    }
    List<String> lines = List.of();
    try {
      lines = converter.lines(names, format.name().toLowerCase(Locale.ROOT));
    } catch (ProjectDataException mistakes) {
      problems.addAll(mistakes.problems());
    }
    if (!problems.isEmpty()) {
      throw new ProjectDataException(problems);
    }
    Path folder = out.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    AtomicFile.write(out, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d names became %d entries of %s; %d left out by their label.%n",
            names.size() - converter.leftOut(),
            lines.size() - NameImport.HEAD_LINES,
            out,
            converter.leftOut());
    return ExitCode.DONE.code();
  }

  private Map<String, Optional<EntityType>> meanings() {
    Map<String, Optional<EntityType>> meanings = new HashMap<>();
    types.forEach((label, name) -> meanings.put(label, meaning(label, name)));
    return meanings;
  }

  private Optional<EntityType> meaning(String label, String name) {
    if (name.equals(NONE)) {
      return Optional.empty();
    }
    for (EntityType type : EntityType.values()) {
      if (type.name().equalsIgnoreCase(name)) {
        return Optional.of(type);
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "--types " + label + "=" + name + "; expected ORGANISATION, COMPANY, TECHNOLOGY or -");
  }
}
