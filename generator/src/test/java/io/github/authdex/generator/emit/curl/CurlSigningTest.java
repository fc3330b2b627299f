package io.github.authdex.generator.emit.curl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.emit.collection.SignedJwts;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What scripts sign, beyond what requests of every format hold. */
final class CurlSigningTest {
  @TempDir private Path folder;

  @Test
  void signsJwtsByEachAlgorithm() throws IOException, InterruptedException {
    ApiModel model = SignedJwts.ofEachAlgorithm();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Path script = write(model, lab);
      Bash bash = new Bash(folder);
      OperationWords words = new OperationWords();
      for (Operation operation : model.operations()) {
        bash.add(operation.id(), script, call(words.of(operation.id())));
      }

      assertThat(bash.run())
          .hasSize(12)
          .allSatisfy(
              done -> assertThat(done.out()).as(done.name() + done.error()).isEqualTo("200"));
    }
  }

  @Test
  void signsTheFileThatIsSent() throws IOException, InterruptedException {
    ApiModel model = GoldenModels.all().get("hawk").get();
    byte[] content = new byte[100_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 7);
    }
    Path file = Files.write(folder.resolve("-content \\x41"), content);
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Path script = write(model, lab);
      Bash bash = new Bash(folder);
      bash.add("file", script, call("write", "--body-file=" + file));
      bash.add("text", script, call("write", "--body=\\x41 %s\n\t\"ü\r\n"));

      assertThat(bash.run()).extracting(Bash.Done::out).containsExactly("200", "200");
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void saysThatOpensslIsMissing() throws IOException, InterruptedException {
    ApiModel model = GoldenModels.all().get("hawk").get();
    Path programs = Files.createDirectory(folder.resolve("programs"));
    for (String program : List.of("bash", "curl", "dirname", "od")) {
      Bash.wrap(programs, program, "");
    }
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Path script = write(model, lab);
      Bash bash = new Bash(folder);
      bash.add("hawk", script, call("read"), Map.of("PATH", programs.toString()));

      Bash.Done done = bash.run().get(0);
      assertThat(done.exit()).isEqualTo(2);
      assertThat(done.error())
          .isEqualTo("hawked.sh: openssl is needed to sign this request; install it\n");
    }
  }

  private static List<String> call(String... words) {
    List<String> call = new ArrayList<>(List.of(words));
    call.addAll(Bash.STATUS);
    return call;
  }

  /** Writes the script of {@code model}, with what {@code lab} takes filled in. */
  private Path write(ApiModel model, Lab lab) throws IOException {
    Path script =
        new OutputFolder(folder.resolve("script"))
            .write(new CurlEmitter().emit(model, diagnostic -> {}))
            .get(0);
    Map<String, String> held = LabValues.held(model, lab);
    Map<String, String> values = new LinkedHashMap<>();
    for (EnvironmentVariable variable : ApiCollection.of(model, new CurlTool()).variables()) {
      values.put(variable.key(), LabValues.fill(held, lab).apply(variable.key(), variable.value()));
    }
    Bash.fill(script, model, values);
    return script;
  }
}
