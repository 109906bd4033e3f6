package org.glossator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real launcher with a Java that only notes what it is asked for. */
class LauncherTest {
  private static final String VERB = "org.glossator.cli.Glossator";

  @TempDir private Path home;
  private Path asked;
  private Path model;

  @BeforeEach
  void makeABuiltProject() throws IOException {
    asked = home.resolve("asked");
    model = home.resolve("models/tagging/1/encoder.safetensors");
    for (String folder :
        List.of("src/main/launcher", "target/lib", "models/tagging/1", "jdk/bin", "seeds")) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.writeString(model, "first");
    Files.writeString(home.resolve("pom.xml"), "");
    Files.writeString(home.resolve("target/glossator.jar"), "");
    Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    script("jdk/bin/java", "#!/bin/sh\necho \"$@\" >>'" + asked + "'\n");
    script("glossator", Files.readString(Path.of("glossator")));
    for (String source : List.of("pom.xml", "src/main", "src/main/launcher")) {
      Files.setLastModifiedTime(
          home.resolve(source), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
    Files.writeString(home.resolve("target/glossator.built"), "");
  }

  @Test
  void preparesOnceAndAgainWhenAModelChangesWhateverItsTimeStamp() throws Exception {
    assertThat(verbs("UTC0")).containsExactly("prepare", "annotate", "--version", "verify");
    assertThat(verbs("UTC0")).containsExactly("verify");
    assertThat(verbs("XYZ-9")).as("in another time zone").containsExactly("verify");
    Files.writeString(model, "other");
    Files.setLastModifiedTime(model, FileTime.from(Instant.now().minus(Duration.ofDays(500))));
    assertThat(verbs("UTC0")).containsExactly("prepare", "annotate", "--version", "verify");
    assertThat(verbs("UTC0")).containsExactly("verify");
  }

  @Test
  void preparesNothingWhereItCannotNoteThatItDid() throws Exception {
    Files.createDirectories(home.resolve("target/glossator.warmed/of-another"));
    assertThat(verbs("UTC0")).containsExactly("verify");
    assertThat(home.resolve("target/glossator.warming")).doesNotExist();
  }

  /** The first argument after the main class of each start of Java, for one start of ours. */
  private List<String> verbs(String timeZone) throws IOException, InterruptedException {
    Files.deleteIfExists(asked);
    ProcessBuilder builder = new ProcessBuilder(home.resolve("glossator").toString(), "verify");
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("TZ", timeZone);
    builder.redirectErrorStream(true).redirectOutput(home.resolve("output").toFile());
    assertThat(builder.start().waitFor()).isZero();
    return Files.readAllLines(asked).stream()
        .map(line -> line.substring(line.indexOf(VERB) + VERB.length() + 1).split(" ")[0])
        .toList();
  }

  private void script(String name, String content) throws IOException {
    Path file = Files.writeString(home.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
