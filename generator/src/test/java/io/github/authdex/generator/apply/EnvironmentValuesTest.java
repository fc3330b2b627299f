package io.github.authdex.generator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.SourceException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnvironmentValuesTest {
  /** Postman's, Hoppscotch's, JetBrains', Bruno's in both languages, a shell's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "e.json | {\"values\": [{\"key\": \"host\", \"value\": \"h\"}, {\"key\": \"host\", \"value\":"
            + " \"x\", \"enabled\": false}]}",
        "e.json | {\"variables\": [{\"key\": \"host\", \"initialValue\": \"h\", \"currentValue\": \"\"}]}",
        "e.json | {\"dev\": {\"host\": \"h\"}, \"test\": {\"host\": \"h\"}}",
        "e.json | {\"host\": \"h\"}",
        "e.yml  | {name: dev, variables: [{name: host, value: h}]}",
        "e.bru  | vars { ~  host: h ~}",
        ".env   | export host=\"h\"",
      })
  void readsWhatEachToolWrites(String name, String text) throws SourceException {
    byte[] bytes = text.replace("~", "\n").getBytes(StandardCharsets.UTF_8);

    assertThat(EnvironmentValues.read(name, bytes)).containsEntry("host", "h");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = "e.json | {\"dev\": {\"host\": \"a\"}, \"prod\": {\"host\": \"b\"}}")
  void ofEnvironmentsThatDifferNoneIsMeant(String name, String text) throws SourceException {
    assertThat(EnvironmentValues.read(name, text.getBytes(StandardCharsets.UTF_8)))
        .containsEntry("host", "");
  }
}
