package io.github.authdex.auth.internal.carrier;

import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.internal.text.RawUri;
import io.github.authdex.auth.message.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a value into the path, in the stead of {@code {name}}. */
record PathCarrier(String name, String prefix) implements Carrier {
  @Override
  public Request put(Request request, String value) {
    if (value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(
          "Expected a path segment for {" + name + "} but the value is empty or a relative step");
    }
    RawUri uri = RawUri.of(request.uri());
    Matcher place = place().matcher(uri.path());
    if (!place.find()) {
      throw new IllegalArgumentException(
          "Expected {"
              + name
              + "} in the path of the request, written %7B"
              + name
              + "%7D in a URL");
    }
    String segment = PercentEncoding.encode(prefix + value);
    return request.withUri(
        uri.withPath(place.replaceAll(Matcher.quoteReplacement(segment))).toUri());
  }

  private Pattern place() {
    return Pattern.compile("%7[Bb]" + Pattern.quote(PercentEncoding.encode(name)) + "%7[Dd]");
  }
}
