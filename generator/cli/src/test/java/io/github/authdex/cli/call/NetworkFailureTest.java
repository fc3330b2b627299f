package io.github.authdex.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NetworkFailureTest {
  private static final URI API = URI.create("https://api.example/a?token=s3cret");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | false | Cannot reach api.example: its answer breaks the rules of HTTP (a chunk);"
            + " the server or a proxy before it is at fault",
        "true  | true  | The answer of api.example broke off before its end: its answer breaks the"
            + " rules of HTTP (a chunk); what came of it is not whole; the server or a proxy before"
            + " it is at fault",
        "false | false | The answer of api.example broke off before its end; what came of it is not"
            + " whole; send the request again",
        "false | true  | The answer of api.example broke off before its end; what came of it is not"
            + " whole; send the request again",
      })
  void whatWasPrintedIsNotWholeWhateverBroke(boolean rule, boolean begun, String told) {
    IOException e = rule ? new ProtocolException("Broken: a chunk") : new IOException("closed");
    assertThat(NetworkFailure.brokenOff(API, e, begun)).hasMessage(told).hasCause(e);
  }
}
