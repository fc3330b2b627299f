package io.github.authdex.okhttp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.AuthFlow;
import java.net.ProtocolException;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that breaks the rules is an error that does not tell it: it may repeat a secret. */
@Timeout(60)
class OkHttpBrokenAnswerTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'SSH-2.0-s3cret\r\n\r\n', Unexpected status line",
    "'HTTP/1.1 s3cret OK\r\n\r\n', Unexpected status line",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3 s3cret\r\nabc\r\n0\r\n\r\n',"
        + " expected chunk size and optional extensions",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz s3cret\r\nabc',"
        + " 'Expected leading [0-9a-fA-F] character'",
  })
  void answerAgainstTheRulesIsAnErrorThatDoesNotTellIt(String answer, String rule)
      throws Exception {
    try (WireServer server =
        new WireServer(
            request ->
                out -> {
                  out.write(answer.getBytes(ISO_8859_1));
                  return false;
                })) {
      String message =
          "Expected an answer by the rules of HTTP from " + server.uri("") + ": " + rule;
      assertBroken(
          () ->
              AuthOkHttp.exchange(new OkHttpClient()).send(Request.of("GET", server.uri("/token"))),
          message);
      OkHttpClient client =
          AuthOkHttp.on(new OkHttpClient(), AuthFlow.builder().allow(server.uri("/")));
      okhttp3.Request get = new okhttp3.Request.Builder().url(server.uri("/a").toString()).build();
      assertBroken(
          () -> {
            try (Response response = client.newCall(get).execute()) {
              assertThat(response.body().string()).isEmpty();
            }
          },
          message);
    }
  }

  private static void assertBroken(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(ProtocolException.class)
        .hasMessage(message)
        .hasNoCause()
        .hasNoSuppressedExceptions();
  }
}
