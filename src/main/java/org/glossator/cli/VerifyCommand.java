package org.glossator.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.codec.digest.DigestUtils;
import org.glossator.SourceDocument;
import org.glossator.corpus.BriefFile;
import org.glossator.corpus.Corpus;
import org.glossator.corpus.CorpusJson;
import org.glossator.corpus.state.CorpusCheck;
import org.glossator.corpus.state.CorpusState;
import org.glossator.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether a corpus is sound. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a corpus: digests, form, spans against text, tables against briefs; and annotates a",
      "sample again to see that the same bytes come out."
    },
    footer = {"%nExamples:", "  glossator verify corpus", "  glossator verify corpus --sample 0"})
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_TOLD = 100;

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "CORPUS", description = "Corpus folder.")
  private Path folder;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "20",
      description = "Briefs that are annotated again, spread evenly (default: ${DEFAULT-VALUE}).")
  private int sample;

  @Mixin private AnnotationOptions annotation;

  VerifyCommand(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Corpus corpus = Corpus.open(folder);
    List<String> problems;
    try (CorpusState state = CorpusState.load(folder)) {
      problems = new ArrayList<>(new CorpusCheck(corpus, state).problems());
    }
    List<String> ids = corpus.ids();
    int repeated = 0;
    int outdated = 0;
    int step = sample <= 0 ? 0 : Math.max(1, ids.size() / sample);
    if (step > 0 && problems.isEmpty()) {
      Pipeline pipeline = annotation.pipeline(home);
      for (int index = 0; index < ids.size() && repeated + outdated < sample; index += step) {
        BriefFile file = corpus.read(ids.get(index));
        if (!pipeline.provenanceOf(source(file)).equals(file.provenance())) {
          outdated++;
        } else if (isRepeated(pipeline, file)) {
          repeated++;
        } else {
          problems.add(corpus.briefPath(file.id()) + ": annotated again, other bytes came out");
        }
      }
    }
    problems.stream().limit(MOST_TOLD).forEach(each -> console.err().println(Console.safe(each)));
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d briefs checked, %d problems; %d annotated again with the same bytes, %d of the"
                + " sample made by another version of the program or its data.%n",
            ids.size(),
            problems.size(),
            repeated,
            outdated);
    return problems.isEmpty() ? ExitCode.DONE.code() : ExitCode.DAMAGED.code();
  }

  private static boolean isRepeated(Pipeline pipeline, BriefFile file) {
    return Arrays.equals(Corpus.bytes(pipeline.annotate(source(file))), CorpusJson.bytes(file));
  }

  private static SourceDocument source(BriefFile file) {
    return new SourceDocument(
        file.id(),
        file.source().path(),
        DigestUtils.sha256Hex(file.text().getBytes(StandardCharsets.UTF_8)),
        file.text());
  }
}
