package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.ntlm.NtlmScheme;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is our client's alone about proxies. */
@Timeout(20)
class JdkProxyTest {
  /** The JDK's default for {@code jdk.http.auth.tunneling.disabledSchemes}; others ask by basic. */
  @Test
  void tunnelIsNotAskedForByBasic() throws Exception {
    try (WireServer server = WireServer.tls(request -> reply("in", "HTTP/1.1 200 OK"));
        TunnelProxy proxy =
            new TunnelProxy(
                server.address().getPort(),
                head ->
                    ProxyTest.REFUSED
                        + "\r\nContent-Length: 0\r\nProxy-Authenticate: Basic realm=\"r\"")) {
      URI uri = URI.create("https://127.0.0.1:443/a");
      Sender client =
          new JdkAdapter()
              .sender(
                  Setup.of(ProxyTest.by(BearerScheme.BEARER), uri)
                      .behind(proxy.address(), ProxyTest.by(new BasicScheme())));
      assertThat(client.send(Request.of("GET", uri)).status()).isEqualTo(407);
      assertThat(proxy.asked()).hasSize(1);
      assertThat(proxy.asked().get(0)).doesNotContain("Proxy-Authorization");
      assertThat(server.arrived()).isEmpty();
    }
  }

  @Test
  void ntlmIsRefused() {
    AuthHttpClient.Builder builder = AuthHttpClient.builder();
    assertThatThrownBy(() -> builder.proxyAuthentication(ProxyTest.by(new NtlmScheme())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a proof that holds on every connection, such as basic or digest, since the"
                + " JDK opens another one after a proxy's challenge; NTLM needs a proxy of this"
                + " machine in between");
  }
}
