package io.github.authdex.auth.edgegrid;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Environments;
import io.github.authdex.auth.OnceBody;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is signed is proven by the vectors {@code edgegrid}. */
class EdgeGridSchemeTest {
  private static final EdgeGridScheme SCHEME = new EdgeGridScheme(List.of(), 131072);
  private static final URI URL = URI.create("https://h.luna.akamaiapis.net/p");

  @Test
  void streamGoesWhereTheBodyIsNotCovered() throws IOException {
    Request put = Request.of("PUT", URL).withBody(OnceBody.of("x"));
    assertThat(signed(put).body()).isSameAs(put.body());
    assertThatThrownBy(() -> signed(Request.of("POST", URL).withBody(OnceBody.of("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a body that can be read twice, since edgegrid signs it before it is sent;"
                + " give it as bytes or as a file instead of a stream");
  }

  @Test
  void tokenThatWouldEndItsFieldIsRefused() {
    assertThatThrownBy(
            () ->
                SCHEME.authenticate(
                    credentials("clientToken", "a;b", "clientSecret", "s", "accessToken", "t"),
                    Environments.of("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected visible ASCII characters without semicolons for the clientToken of edgegrid;"
                + " one read from a file often ends in a line break");
  }

  private static Request signed(Request request) throws IOException {
    return SCHEME
        .authenticate(
            credentials("clientToken", "c", "clientSecret", "c4n4ry", "accessToken", "a"),
            Environments.of("n"))
        .sign(request);
  }
}
