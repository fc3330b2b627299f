package io.github.authdex.auth.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFormTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://h,                 https://h/",
    "https://h?a,               https://h/?a",
    "https://h/?,               https://h/",
    "https://h:443/a,           https://h/a",
    "http://h:443/a,            http://h:443/a",
    "https://h/a#b,             https://h/a",
    "https://h/ä?日=🔑,          https://h/%C3%A4?%E6%97%A5=%F0%9F%94%91",
    "https://h/e\u0301,         https://h/e%CC%81",
    "https://h//a/./b/../%2f?&, https://h//a/./b/../%2f?&",
  })
  void urlIsWrittenAsItGoesOnTheWire(URI before, URI after) {
    assertThat(WireForm.of(Request.of("GET", before)).uri()).isEqualTo(after);
  }

  @Test
  void requestInWireFormIsTheSame() {
    Request request =
        Request.of("GET", URI.create("https://h:8443/a?b=%C3%A4")).withHeader("Cookie", "a=1");
    assertThat(WireForm.of(request)).isEqualTo(request);
  }

  @Test
  void headersThatFollowFromTheRestAreLeftOut() {
    Request request =
        Request.of("POST", URI.create("http://h/a"))
            .withBody(Body.of("1234"))
            .withHeader("content-length", "9")
            .withHeader("host", "H:80")
            .withHeader("X-A", "1");
    assertThat(WireForm.of(request).headers()).isEqualTo(Headers.EMPTY.with("X-A", "1"));
  }

  @Test
  void cookiesGoInOneLine() {
    Headers headers = Headers.EMPTY.with("Cookie", "a=1").with("X", "1").with("cookie", "b=2; c=3");
    Request request = Request.of("GET", URI.create("http://h/")).withHeaders(headers);
    assertThat(WireForm.of(request).headers().all("Cookie")).containsExactly("a=1; b=2; c=3");
  }

  @Test
  void valueThatWouldArriveChangedIsRefused() {
    Request request = Request.of("GET", URI.create("http://h/")).withHeader("X-Name", "J\u00e4ger");
    assertThatThrownBy(() -> WireForm.of(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected ASCII in the value of the header \"X-Name\" but it has other characters,"
                + " which would arrive changed; encode them");
  }

  @Test
  void userInformationIsRefused() {
    URI uri = URI.create("https://me:s3cret@h.example/");
    assertThatThrownBy(() -> Request.of("GET", uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a URL without user information in front of the host h.example; give it as"
                + " the credential of a basic scheme");
  }
}
