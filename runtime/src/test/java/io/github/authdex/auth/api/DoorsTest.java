package io.github.authdex.auth.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What people authenticate by most is made of its credential, without names for roles. */
class DoorsTest {
  private static String sent(Authentication authentication, String header) throws IOException {
    Request request = Request.of("GET", URI.create("https://api.acme.example/me"));
    return authentication.sign(request).headers().first(header).orElseThrow();
  }

  @Test
  void aBearerSchemeTakesItsToken() throws IOException {
    assertThat(sent(BearerScheme.BEARER.with(Secret.of("t0k")), "Authorization"))
        .isEqualTo("Bearer t0k");
    assertThat(sent(new BearerScheme("Bot ").with(Secret.of("t0k")), "Authorization"))
        .isEqualTo("Bot t0k");
  }

  /** The example of RFC 7617 §2. */
  @Test
  void basicTakesUserNameAndPassword() throws IOException {
    assertThat(sent(BasicScheme.BASIC.with("Aladdin", Secret.of("open sesame")), "Authorization"))
        .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  }

  @Test
  void anApiKeySchemeTakesItsKey() throws IOException {
    ApiKeyScheme scheme = ApiKeyScheme.of(Placement.HEADER, "X-Api-Key");

    assertThat(sent(scheme.with(Secret.of("k3y")), "X-Api-Key")).isEqualTo("k3y");
  }
}
