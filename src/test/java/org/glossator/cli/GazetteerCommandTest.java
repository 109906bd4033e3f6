package org.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerCommandTest {
  private static final String HEADER = "id\ttype\tname\taliases\tcase\tlinks\tsectors\tnote\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path own;

  @BeforeEach
  void writeAGazetteer() throws IOException {
    own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(
        own.resolve("names.tsv"),
        HEADER
            + "o:office\tORGANISATION\tWidget Office\tWO? | 工信办\tcapital\t\t\t\n"
            + "c:acme\tCOMPANY\tAcme Tools\tAcme (Tools)\tcapital\t\t\t\n"
            + "t:cell\tTECHNOLOGY\tlithium-ion cell\t\tany\t\t\t\n");
  }

  @Test
  void lintEndsInCodeFourUntilEveryFindingHasItsReason() throws IOException {
    Files.writeString(own.resolve("more.tsv"), HEADER + "c:xy\tCOMPANY\tXY\t\tcapital\t\t\t\n");
    assertThat(run("gazetteer", "lint", "--own-only", "--gazetteers", own.toString())).isEqualTo(4);
    assertThat(out.toString()).contains("own/more.tsv:2: one_character: \"XY\" is very short");
    Path remarks = own.resolve("lint-remarks.txt");
    Files.writeString(remarks, "one_character\tXY\tits only name\n");
    assertThat(run("gazetteer", "lint", "--own-only", "--gazetteers", own.toString())).isZero();
    Files.writeString(remarks, "one_character\tXY\tits only name\none_character\tQQ\tgone\n");
    assertThat(run("gazetteer", "lint", "--own-only", "--gazetteers", own.toString())).isEqualTo(4);
    assertThat(out.toString()).contains("found a remark on one_character \"QQ\"");
    Files.writeString(remarks, "sometimes\tXY\tits only name\n");
    assertThat(run("gazetteer", "lint", "--own-only", "--gazetteers", own.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("lint-remarks.txt:1: found the kind sometimes");
  }

  @Test
  void statsCountEntriesSurfacesAndAmbiguousOnes() {
    assertThat(run("gazetteer", "stats", "--own-only", "--gazetteers", own.toString())).isZero();
    assertThat(out.toString()).containsPattern(" 3 +6 +1  own/names.tsv");
  }

  @ParameterizedTest
  @CsvSource({
    "regexner, 5, 'Acme \\( Tools \\)\tCOMPANY'",
    "inception, 5, 'Acme (Tools)\tCOMPANY'",
    "spacy, 3,"
        + " '{\"LOWER\":\"lithium\"},{\"LOWER\":\"-\"},{\"LOWER\":\"ion\"},{\"LOWER\":\"cell\"}'",
    "gate, 3, 'Acme (Tools):id=c.acme'"
  })
  void whatIsExportedIsImportedAgain(String format, int entries, String written)
      throws IOException {
    Path list = folder.resolve("list");
    String[] own = {"--own-only", "--gazetteers", this.own.toString(), "--format", format};
    assertThat(run(join(own, "gazetteer", "export", "--out", list.toString()))).isZero();
    assertThat(out.toString()).contains("5 surfaces of 3 entries", "1 ambiguous ones left out");
    Path file = format.equals("gate") ? list.resolve("lists.def") : list;
    Path content = format.equals("gate") ? list.resolve("company.lst") : list;
    assertThat(Files.readString(content)).contains(written);
    Path back = folder.resolve("back/names.tsv");
    assertThat(
            run(
                "gazetteer",
                "import",
                file.toString(),
                "--format",
                format,
                "--out",
                back.toString()))
        .isZero();
    assertThat(out.toString()).contains("5 names became " + entries + " entries");
    assertThat(Files.readString(back))
        .contains("Widget Office", "工信办", "Acme Tools", "Acme (Tools)", "lithium-ion cell");
    out.getBuffer().setLength(0);
    assertThat(run("gazetteer", "stats", "--own-only", "--gazetteers", back.getParent().toString()))
        .isZero();
    assertThat(out.toString()).containsPattern(" " + entries + " +5 +0  back/names.tsv");
  }

  @ParameterizedTest
  @CsvSource({
    "regexner, 'Acme\tCOMPANY|Widget[s]?\tCOMPANY|Widget', '2: found the expression;3: found"
        + " \"Widget\"'",
    "inception, '# comment|Acme\tPERSON|a\tb\tc', '3: found \"a\tb\tc\"'",
    "inception, '# comment|Acme\tPERSON', '2: found the label PERSON'",
    "spacy, '{\"label\":\"ORG\",\"pattern\":[{\"POS\":\"NOUN\"}]}|{\"pattern\":\"A\"}|no', '1:"
        + " found the pattern;2: found no label;3: found \"no\"'",
    "gate, 'missing.lst:company|odd', '1: found no file missing.lst;2: found \"odd\"'",
    "inception, 'What?\tCOMPANY|A|B', '2: found \"A\"'"
  })
  void everyMistakeIsToldWithFileLineFoundAndExpected(
      String format, String content, String mistakes) throws IOException {
    Path list = folder.resolve("list.txt");
    Files.writeString(list, content.replace('|', '\n'));
    Path back = folder.resolve("back.tsv");
    assertThat(
            run(
                "gazetteer",
                "import",
                list.toString(),
                "--format",
                format,
                "--out",
                back.toString()))
        .isEqualTo(2);
    for (String mistake : mistakes.split(";")) {
      assertThat(err.toString().lines())
          .anyMatch(line ->
              line.contains(Console.safe("list.txt:" + mistake)) && line.contains(", expected "));
    }
    assertThat(back).doesNotExist();
  }

  @Test
  void labelsAreTranslatedOrLeftOut() throws IOException {
    Path list = folder.resolve("list.txt");
    Files.writeString(list, "Acme\tFIRM\nAnna\tPERSON\n");
    Path back = folder.resolve("back.tsv");
    assertThat(
            run(
                "gazetteer",
                "import",
                list.toString(),
                "--format",
                "inception",
                "--types",
                "FIRM=COMPANY,PERSON=-",
                "--out",
                back.toString()))
        .isZero();
    assertThat(Files.readString(back)).contains("c:acme\tCOMPANY\tAcme\t").doesNotContain("Anna");
    assertThat(
            run(
                "gazetteer",
                "import",
                list.toString(),
                "--format",
                "inception",
                "--types",
                "FIRM=BANK",
                "--out",
                folder.resolve("other.tsv").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--types FIRM=BANK; expected ORGANISATION");
  }

  @Test
  void withoutAVerbItShowsHowItIsUsed() {
    assertThat(run("gazetteer")).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: glossator gazetteer");
  }

  private static String[] join(String[] last, String... first) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(first), java.util.Arrays.stream(last))
        .toArray(String[]::new);
  }

  private int run(String... arguments) {
    Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
    return new Glossator(new Home(Path.of("")), console).run(arguments);
  }
}
