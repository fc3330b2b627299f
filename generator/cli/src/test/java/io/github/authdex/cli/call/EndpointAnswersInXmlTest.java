package io.github.authdex.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Issued;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A login may answer in XML: what is hidden of it, and what stands for it where none is sent. */
class EndpointAnswersInXmlTest {
  private static final URI LOGIN = URI.create("https://acme.example/login");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a:r xmlns:a='urn:a'><a:key>\n t0k3n-&amp;-1 </a:key></a:r>",
        "<r key='t0k3n-&amp;-1'/>",
        "<r><key><![CDATA[t0k3n-&-1]]></key></r>",
        "<r><key>t0k3n-&amp;-1</key>",
      })
  void eachTextOfAnAnswerInXmlIsSecret(String content) {
    Response answer = new Response(new ResponseHead(LOGIN, 200, Headers.EMPTY), Body.of(content));
    assertThat(IssuedSecrets.by(answer)).contains("t0k3n-&-1");
  }

  @Test
  void placeholderStandsWhereTheSchemeLooksInXml() {
    Issued places =
        new Issued(
            Optional.of("/r/key"), Optional.empty(), List.of(), false, List.of("/r/@life"), true);
    Response answer = new DryExchange(List.of(places)).send(Request.of("POST", LOGIN));
    assertThat(new String(answer.body().bytes().orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo("<r life=\"&lt;access-token>\"><key>&lt;access-token></key></r>");
    assertThat(answer.head().headers().first("Content-Type")).hasValue("application/xml");
  }
}
