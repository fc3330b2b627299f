package io.github.authdex.cli.doctor;

import io.github.authdex.cli.draft.SeenField;
import io.github.authdex.cli.draft.SeenRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Name and password in front of a URL's host, which clients send as Basic credentials. */
final class UserInfo {
  private static final Pattern URL =
      Pattern.compile("(?is)^(https?://)([^/?#\\s]*)@([^/?#@\\s]*(?:[/?#].*)?)$");

  private UserInfo() {}

  /** Returns {@code request} as it goes out; a field that is there already stands in its place. */
  static SeenRequest asField(SeenRequest request) {
    Matcher parts = URL.matcher(request.url());
    if (!parts.matches()) {
      return request;
    }
    List<SeenField> headers = new ArrayList<>(request.headers());
    if (request.header("Authorization").isEmpty()) {
      String text = KeyPath.decoded(parts.group(2));
      String pair = text.contains(":") ? text : text + ":";
      byte[] octets = pair.getBytes(StandardCharsets.UTF_8);
      headers.add(
          new SeenField("Authorization", "Basic " + Base64.getEncoder().encodeToString(octets)));
    }
    return new SeenRequest(
        request.where(),
        request.method(),
        parts.group(1) + parts.group(3),
        headers,
        request.content(),
        request.declared(),
        request.answer());
  }
}
