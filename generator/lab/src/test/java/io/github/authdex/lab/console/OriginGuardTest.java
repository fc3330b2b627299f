package io.github.authdex.lab.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.message.Body;
import io.github.authdex.lab.message.Arrival;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.ReceivedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginGuardTest {
  private final OriginGuard guard = new OriginGuard(URI.create("http://127.0.0.1:4711"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost:4711",
        "Host: LOCALHOST:4711",
        "Host: 127.0.0.1:4711",
        "Host: [::1]:4711",
        "Host: localhost:4711 | Sec-Fetch-Site: none",
        "Host: localhost:4711 | Sec-Fetch-Site: same-origin | Origin: http://localhost:4711",
      })
  void ownPageIsLetIn(String headers) {
    assertThat(guard.lets(request(headers))).isTrue();
  }

  /** A name that was made to point to loopback stays in Host. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-None: 1",
        "Host: rebound.evil.example:4711",
        "Host: localhost.evil.example:4711",
        "Host: 127.0.0.1.nip.example:4711",
        "Host: localhost",
        "Host: localhost:4712",
        "Host: localhost.:4711",
        "Host: evil@localhost:4711",
        "Host: localhost:4711 | Host: evil.example:4711",
        "Host: localhost:4711 | Origin: null",
        "Host: localhost:4711 | Origin: http://evil.example",
        "Host: localhost:4711 | Origin: http://localhost:8080",
        "Host: localhost:4711 | Origin: https://localhost:4711",
        "Host: localhost:4711 | Origin: http://127.0.0.1:4711",
        "Host: localhost:4711 | Origin: http://localhost:4711.evil.example",
        "Host: localhost:4711 | Sec-Fetch-Site: cross-site",
        "Host: localhost:4711 | Sec-Fetch-Site: same-site",
        "Host: localhost:4711 | Sec-Fetch-Site: none | Sec-Fetch-Site: cross-site",
        "Host: rebound.evil.example:4711 | Origin: http://rebound.evil.example:4711"
            + " | Sec-Fetch-Site: same-origin",
      })
  void othersAreNot(String headers) {
    assertThat(guard.lets(request(headers))).isFalse();
  }

  @Test
  void usualPortMayBeLeftOut() {
    OriginGuard usual = new OriginGuard(URI.create("https://127.0.0.1:443"));
    assertThat(usual.lets(request("Host: localhost | Origin: https://localhost"))).isTrue();
    assertThat(usual.lets(request("Host: localhost:443"))).isTrue();
    assertThat(usual.lets(request("Host: localhost | Origin: http://localhost"))).isFalse();
  }

  @Test
  void anotherMachineIsNotLetInWhateverItSays() {
    OriginGuard usual = new OriginGuard(URI.create("http://127.0.0.1:8000"));
    assertThat(usual.lets(request("Host: localhost:8000"))).isTrue();
    assertThat(usual.lets(request("Host: localhost:8000", false))).isFalse();
  }

  private static ReceivedRequest request(String headers) {
    return request(headers, true);
  }

  private static ReceivedRequest request(String headers, boolean local) {
    List<NamedValue> lines = new ArrayList<>();
    for (String line : headers.split(" \\| ", -1)) {
      int colon = line.indexOf(": ");
      lines.add(new NamedValue(line.substring(0, colon), line.substring(colon + 2)));
    }
    Arrival arrival = new Arrival(1, 1, local, false, List.of());
    byte[] none = {};
    return new ReceivedRequest(
        "GET", "", "/__lab", "", lines, Body.of(none), Map.of(), "/__lab", arrival);
  }
}
