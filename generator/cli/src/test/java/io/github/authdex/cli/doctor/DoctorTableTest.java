package io.github.authdex.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.cli.Cli;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is planted in a request is found, alone, and nothing where nothing is. */
final class DoctorTableTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<BrokenRequests.Row> broken() {
    return BrokenRequests.broken();
  }

  static List<BrokenRequests.Row> right() {
    return BrokenRequests.right();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void faultIsFoundAlone(BrokenRequests.Row row) throws Exception {
    Cli.Result result = Cli.runWithInput(row.input(), "doctor", "--all", "--json");

    assertThat(codes(result)).as(result.out() + result.err()).containsExactly(row.code());
    assertThat(result.exitCode()).isEqualTo(1);
    assertHidden(row, result);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("right")
  void nothingIsFoundInARightRequest(BrokenRequests.Row row) throws Exception {
    Cli.Result result = Cli.runWithInput(row.input(), "doctor", "--json");

    assertThat(codes(result)).as(result.out() + result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertHidden(row, result);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void textSaysCodeAndMendAndNoSecret(BrokenRequests.Row row) {
    Cli.Result result = Cli.runWithInput(row.input(), "doctor", "--all");

    assertThat(result.out()).contains(" [" + row.code() + "]\n  mend      ");
    assertHidden(row, result);
  }

  @Test
  void tableIsLargeEnoughToMean() {
    assertThat(broken()).hasSizeGreaterThan(50);
    assertThat(broken().stream().map(BrokenRequests.Row::code).distinct()).hasSizeGreaterThan(35);
  }

  private static List<String> codes(Cli.Result result) throws Exception {
    List<String> codes = new ArrayList<>();
    for (JsonNode finding : JSON.readTree(result.out()).path(0).path("findings")) {
      codes.add(finding.path("code").asText());
    }
    return codes;
  }

  /** Plain, percent-encoded, and in Base64 at each of its three offsets. */
  private static void assertHidden(BrokenRequests.Row row, Cli.Result result) {
    String printed = result.out() + result.err();
    for (String secret : row.secrets()) {
      String tail = secret.substring(secret.length() / 2);
      assertThat(printed)
          .doesNotContain(secret, tail, URLEncoder.encode(secret, StandardCharsets.UTF_8));
      for (String before : List.of("", "a", "ab")) {
        byte[] octets = (before + tail).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(octets);
        assertThat(printed).doesNotContain(encoded.substring(4, encoded.length() - 4));
      }
    }
  }
}
