package org.glossator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.glossator");

  private static final List<String> STEPS = List.of("read", "parse", "tokenise", "tag", "classify");

  /** Which packages alone may use a library. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "org.apache.commons.io..", List.of("read"),
          "opennlp..", List.of("tokenise"),
          "edu.stanford..", List.of("tag", "train", "peers"),
          "smile..", List.of("classify", "tag", "train"),
          "com.jerolba..", List.of("corpus"),
          "picocli..", List.of("cli"),
          "me.tongfei..", List.of("cli"),
          "org.jfree..", List.of("report", "evaluate"),
          "io.pebbletemplates..", List.of("report", "evaluate", "review", "measure"));

  @Test
  void enoughClassesAreLoadedForTheRulesToMean() {
    assertThat(CLASSES.size()).isGreaterThan(50);
    for (String step : STEPS) {
      assertThat(CLASSES.stream().anyMatch(each -> each.getPackageName().startsWith(in(step))))
          .as(step)
          .isTrue();
    }
  }

  @Test
  void nounsKnowNobody() {
    classes()
        .that()
        .resideInAPackage("org.glossator")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.glossator")
        .check(CLASSES);
  }

  @Test
  void stepsDoNotKnowEachOtherNorWhoUsesThem() {
    for (String step : STEPS) {
      String[] others =
          java.util.stream.Stream.concat(
                  STEPS.stream(),
                  java.util.stream.Stream.of(
                      "corpus", "pipeline", "evaluate", "review", "report", "cli"))
              .filter(each -> !each.equals(step))
              .map(each -> in(each) + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(in(step) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .check(CLASSES);
    }
  }

  @Test
  void readersOfTheCorpusKnowNoStep() {
    noClasses()
        .that()
        .resideInAnyPackage(
            in("corpus") + "..", in("evaluate") + "..", in("report") + "..", in("measure") + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(STEPS.stream().map(each -> in(each) + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void reviewKnowsOnlyNounsAndCorpusAndAloneServes() {
    noClasses()
        .that()
        .resideInAPackage(in("review") + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            java.util.stream.Stream.concat(
                    STEPS.stream(),
                    java.util.stream.Stream.of("pipeline", "evaluate", "report", "cli"))
                .map(each -> in(each) + "..")
                .toArray(String[]::new))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(in("review") + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..")
        .check(CLASSES);
  }

  @Test
  void librariesStayWhereTheyBelong() {
    LIBRARIES.forEach((library, packages) ->
        noClasses()
            .that()
            .resideOutsideOfPackages(
                packages.stream().map(each -> in(each) + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .check(CLASSES));
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.glossator.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  private static String in(String name) {
    return "org.glossator." + name;
  }
}
