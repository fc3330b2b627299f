package io.github.authdex.spring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Sender;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** An answer that breaks the rules is an error that does not tell it: it may repeat a secret. */
@Timeout(60)
class SpringBrokenAnswerTest {
  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "SSH-2.0-s3cret\r\n\r\n",
        "HTTP/1.1 s3cret OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: s3cret\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz s3cret\r\nabc",
      })
  void answerAgainstTheRulesIsAnErrorThatDoesNotTellIt(String answer) throws Exception {
    try (WireServer server =
        new WireServer(
            request ->
                out -> {
                  out.write(answer.getBytes(ISO_8859_1));
                  return false;
                })) {
      Request get = Request.of("GET", server.uri("/a"));
      String start = "Expected an answer by the rules of HTTP from " + server.uri("") + ": ";
      for (Adapter adapter : List.of(new RestClientAdapter(), new WebClientAdapter())) {
        Sender sender = adapter.sender(Setup.of(Authentication.NONE));
        assertBroken(() -> sender.send(get), start);
      }
      assertBroken(() -> AuthSpring.exchange(new JdkClientHttpRequestFactory()).send(get), start);
    }
  }

  private static void assertBroken(ThrowingCallable call, String start) {
    assertThatThrownBy(call)
        .isInstanceOf(ProtocolException.class)
        .hasMessageStartingWith(start)
        .hasNoCause()
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"))
        .satisfies(e -> assertThat(e.getMessage().substring(start.length())).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1/", "http://no-such-host.invalid/"})
  void whatTheConnectionSaysIsTold(String url) {
    for (Adapter adapter : List.of(new RestClientAdapter(), new WebClientAdapter())) {
      Sender sender = adapter.sender(Setup.of(Authentication.NONE));
      assertThatThrownBy(() -> sender.send(Request.of("GET", URI.create(url))))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(ProtocolException.class);
    }
  }
}
