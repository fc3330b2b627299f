package io.github.authdex.apache;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.List;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that breaks the rules is an error that does not tell it: it may repeat a secret. */
@Timeout(60)
class ApacheBrokenAnswerTest {
  private static WireServer answering(String answer) {
    return new WireServer(
        request ->
            out -> {
              out.write(answer.getBytes(ISO_8859_1));
              return false;
            });
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'HTTP/1.1 200 OK\r\ns3cret\r\n\r\n', Invalid header",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3 s3cret\r\nabc\r\n0\r\n\r\n',"
        + " Bad chunk header",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcs3cret\r\n',"
        + " Unexpected content at the end of chunk",
  })
  void answerAgainstTheRulesIsAnErrorThatDoesNotTellIt(String answer, String rule)
      throws Exception {
    try (WireServer server = answering(answer);
        CloseableHttpClient client = client(server)) {
      HttpClientResponseHandler<String> read =
          response -> EntityUtils.toString(response.getEntity());
      HttpClientResponseHandler<String> written =
          response -> {
            response.getEntity().writeTo(OutputStream.nullOutputStream());
            return "";
          };
      for (HttpClientResponseHandler<String> handler : List.of(read, written)) {
        assertThatThrownBy(
                () ->
                    client.execute(
                        ApacheSender.request(Request.of("GET", server.uri("/a"))), handler))
            .isInstanceOf(ProtocolException.class)
            .hasMessage(
                "Expected an answer by the rules of HTTP from " + server.uri("") + ": " + rule)
            .hasNoCause()
            .hasNoSuppressedExceptions();
      }
    }
  }

  /** HttpClient reads on until there is a status line. */
  @Test
  void whatHasNoStatusLineIsNoAnswer() throws Exception {
    try (WireServer server = answering("HTTP/1.1 s3cret OK\r\n\r\nSSH-2.0-s3cret\r\n");
        CloseableHttpClient client = client(server)) {
      assertThatThrownBy(
              () ->
                  client.execute(
                      ApacheSender.request(Request.of("GET", server.uri("/a"))),
                      response -> response.getCode()))
          .isInstanceOf(NoHttpResponseException.class)
          .hasMessage("The target server failed to respond")
          .hasNoCause();
    }
  }

  @Test
  void codingThatIsNotKnownIsNotTold() throws Exception {
    try (WireServer server =
            answering("HTTP/1.1 200 OK\r\nContent-Encoding: s3cret\r\nContent-Length: 1\r\n\r\na");
        CloseableHttpClient client = client(server)) {
      assertThatThrownBy(
              () ->
                  client.execute(
                      ApacheSender.request(Request.of("GET", server.uri("/a"))),
                      response -> response.getCode()))
          .isInstanceOf(ClientProtocolException.class)
          .hasMessage("Unsupported Content-Encoding")
          .hasNoCause();
    }
  }

  private static CloseableHttpClient client(WireServer server) {
    return AuthApache.on(
        HttpClients.custom().disableAutomaticRetries(), AuthFlow.builder().allow(server.uri("/")));
  }
}
