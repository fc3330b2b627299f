package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.session.CookieJar;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that point, or set cookies, to where credentials must not go. */
@Timeout(20)
public class HostileRedirectTest extends HostileWireTest {
  @Test
  void twoServersThatSendARequestToAndFroAreLeftAfterTenRedirects() {
    URI[] other = new URI[1];
    try (WireServer first = new WireServer(request -> moved(302, other[0].toString()));
        WireServer second = new WireServer(request -> moved(302, first.uri("/").toString()))) {
      other[0] = second.uri("/");
      Sender client = client(BearerScheme.BEARER, first);
      assertThatThrownBy(() -> client.send(get(first)))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "Expected at most 10 redirects but GET "
                  + first.uri("/")
                  + " was redirected once more");
      assertThat(first.arrived().size() + second.arrived().size()).isEqualTo(11);
      assertThat(first.arrived())
          .extracting(request -> Optional.ofNullable(request.first("Authorization")))
          .startsWith(Optional.of("Bearer t0ken"))
          .filteredOn(Optional::isPresent)
          .hasSize(1);
      assertThat(second.arrived())
          .extracting(one -> one.first("Authorization"))
          .containsOnlyNulls();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectFromHttpsToHttpIsTheAnswer(int status) throws Exception {
    try (WireServer plain = new WireServer(request -> reply("", "HTTP/1.1 200 OK"));
        WireServer server =
            WireServer.tls(request -> moved(status, plain.uri("/in-the-open").toString()))) {
      Response response = client(BearerScheme.BEARER, server).send(get(server));
      assertThat(response.status()).isEqualTo(status);
      assertThat(server.last().first("Authorization")).isEqualTo("Bearer t0ken");
      assertThat(plain.arrived()).isEmpty();
    }
  }

  /** What a server at http://api.example points to, and the Host that gets the request. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://API.Example/b,               API.Example,              true",
    "HTTP://api.example:80/b,            api.example,              true",
    "//api.example/b,                    api.example,              true",
    "http://api.example./b,              api.example.,             false",
    "http://api.example:8080/b,          api.example:8080,         false",
    "http://api.example:443/b,           api.example:443,          false",
    "http://xn--pi-7kc.example/b,        xn--pi-7kc.example,       false",
    "http://api.example.evil.example/b,  api.example.evil.example, false",
    "http://evil.example/api.example,    evil.example,             false",
    "http://evil.example?api.example,    evil.example,             false",
    "http://evil.example#@api.example,   evil.example,             false",
    "//evil.example/b,                   evil.example,             false",
    "http://127.0.0.1/b,                 127.0.0.1,                false",
  })
  void keyGoesToItsOwnOriginAlone(String location, String host, boolean trusted) throws Exception {
    try (WireServer proxy = redirecting(location)) {
      Response response = behind(proxy).send(Request.of("GET", URI.create("http://api.example/a")));
      assertThat(response.status()).isEqualTo(200);
      assertThat(proxy.arrived()).hasSize(2);
      assertThat(proxy.arrived().get(0).first("X-Key")).isEqualTo("k3y");
      assertThat(proxy.last().first("Host")).isEqualToIgnoringCase(host);
      assertThat(proxy.last().first("X-Key")).isEqualTo(trusted ? "k3y" : null);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "http://api.example@evil.example/",
        "http://api.example:80@evil.example/",
        "http:\\\\evil.example/",
        "http://api.example\\@evil.example/",
        "http://\u0430pi.example/",
        "http://api.example%00.evil.example/",
        "http:evil.example",
        "http://evil_example/",
        "http:///b",
        "data:text/plain,b",
      })
  void locationOfWhichTheHostIsInDoubtIsNotFollowed(String location) throws Exception {
    try (WireServer proxy = redirecting(location)) {
      Response response = behind(proxy).send(Request.of("GET", URI.create("http://api.example/a")));
      assertThat(response.status()).isEqualTo(302);
      assertThat(proxy.arrived()).hasSize(1);
    }
  }

  private static WireServer redirecting(String location) {
    AtomicBoolean first = new AtomicBoolean(true);
    return new WireServer(
        request -> first.getAndSet(false) ? moved(302, location) : reply("", "HTTP/1.1 200 OK"));
  }

  private Sender behind(WireServer proxy) {
    return adapter()
        .sender(
            Setup.of(authentication(KEY), URI.create("http://api.example"))
                .behind(proxy.address(), Authentication.NONE));
  }

  @Test
  void cookieThatAServerSetsForAnotherDomainIsNotKept() throws Exception {
    try (WireServer proxy =
        new WireServer(
            request ->
                reply(
                    "",
                    "HTTP/1.1 200 OK",
                    "Set-Cookie: a=1; Domain=other.example",
                    "Set-Cookie: b=2; Domain=example",
                    "Set-Cookie: c=3; Domain=api.example.",
                    "Set-Cookie: d=4"))) {
      CookieJar jar = new CookieJar();
      Sender client =
          adapter()
              .sender(
                  Setup.of(
                          jar.authentication(Clock.systemUTC()),
                          URI.create("http://api.example"),
                          URI.create("http://other.example"))
                      .behind(proxy.address(), Authentication.NONE));
      client.send(Request.of("GET", URI.create("http://api.example/")));
      client.send(Request.of("GET", URI.create("http://api.example/")));
      assertThat(proxy.last().all("Cookie")).isEqualTo(List.of("d=4"));
      client.send(Request.of("GET", URI.create("http://other.example/")));
      assertThat(proxy.last().all("Cookie")).isEmpty();
    }
  }
}
