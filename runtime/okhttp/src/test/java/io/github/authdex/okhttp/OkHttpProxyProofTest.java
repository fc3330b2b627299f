package io.github.authdex.okhttp;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.TunnelProxy;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who answers proxies. */
@Timeout(30)
class OkHttpProxyProofTest {
  private static Authentication by(AuthScheme scheme) {
    return scheme.authenticate(
        Environments.credentials("token", "t0ken", "username", "me", "password", "pr0xy"),
        Environments.of(""));
  }

  @Test
  void tunnelIsAskedForByBasicAndTheServerSeesNothingOfIt() throws Exception {
    try (WireServer tls = WireServer.tls(request -> reply("in", "HTTP/1.1 200 OK"));
        TunnelProxy proxy =
            new TunnelProxy(tls.address().getPort(), head -> "HTTP/1.1 200 Connected")) {
      OkHttpClient.Builder http =
          new OkHttpClient.Builder().proxy(new Proxy(Proxy.Type.HTTP, proxy.address()));
      TestTrust.into(http);
      OkHttpClient client =
          AuthOkHttp.on(
              http.build(),
              AuthFlow.builder()
                  .authentication(by(BearerScheme.BEARER))
                  .proxyAuthentication(by(new BasicScheme()))
                  .allow(URI.create("https://127.0.0.1/")));
      okhttp3.Request asked = new okhttp3.Request.Builder().url("https://127.0.0.1/a").build();
      client.newCall(asked).execute().close();
      assertThat(proxy.asked()).hasSize(1);
      // The Base64 of me:pr0xy.
      assertThat(proxy.asked().get(0))
          .contains("Proxy-Authorization: Basic bWU6cHIweHk=")
          .doesNotContain("t0ken");
      assertThat(tls.last().first("Proxy-Authorization")).isNull();
      assertThat(tls.last().first("Authorization")).isEqualTo("Bearer t0ken");
    }
  }

  @Test
  void tunnelThatIsRefusedIsAskedForOnce() throws Exception {
    try (TunnelProxy proxy =
        new TunnelProxy(
            1,
            head ->
                "HTTP/1.1 407 No\r\nConnection: close\r\nContent-Length: 0\r\n"
                    + "Proxy-Authenticate: Basic realm=\"r\"")) {
      OkHttpClient client =
          AuthOkHttp.on(
              new OkHttpClient.Builder().proxy(new Proxy(Proxy.Type.HTTP, proxy.address())).build(),
              AuthFlow.builder().proxyAuthentication(by(new BasicScheme())));
      Call call = client.newCall(new okhttp3.Request.Builder().url("https://127.0.0.1/a").build());
      assertThatThrownBy(call::execute)
          .isInstanceOf(IOException.class)
          .hasMessage("Failed to authenticate with proxy");
      assertThat(proxy.asked()).hasSize(1);
    }
  }

  private static Reply refusedByTheProxy(Arrived request) {
    return request.first("Proxy-Authorization") == null
        ? reply(
            "",
            "HTTP/1.1 407 Proxy Authentication Required",
            "Proxy-Authenticate: Basic realm=\"r\"")
        : reply("in", "HTTP/1.1 200 OK");
  }

  /** Answers a proxy, as a caller's own does who has no flow for that. */
  private static okhttp3.Request own(Response response) {
    return response.request().header("Proxy-Authorization") == null
        ? response.request().newBuilder().header("Proxy-Authorization", "Basic own").build()
        : null;
  }

  @Test
  void authenticatorOfTheCallersAnswersAProxyWhereTheFlowHasNothingForIt() throws Exception {
    URI api = URI.create("http://127.0.0.1:1/a");
    try (WireServer proxy = new WireServer(OkHttpProxyProofTest::refusedByTheProxy)) {
      OkHttpClient http =
          new OkHttpClient.Builder()
              .proxy(new Proxy(Proxy.Type.HTTP, proxy.address()))
              .proxyAuthenticator((route, response) -> own(response))
              .build();
      okhttp3.Request asked = new okhttp3.Request.Builder().url(api.toString()).build();
      AuthOkHttp.on(http, AuthFlow.builder()).newCall(asked).execute().close();
      assertThat(proxy.last().first("Proxy-Authorization")).isEqualTo("Basic own");
      AuthOkHttp.on(http, AuthFlow.builder().proxyAuthentication(by(new BasicScheme())))
          .newCall(asked)
          .execute()
          .close();
      assertThat(proxy.last().first("Proxy-Authorization")).isEqualTo("Basic bWU6cHIweHk=");
      assertThat(proxy.arrived()).hasSize(3);
    }
  }
}
