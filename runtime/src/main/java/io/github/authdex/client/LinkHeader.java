package io.github.authdex.client;

import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header Link (RFC 8288 §3). */
final class LinkHeader {
  /** A target, and parameters whose values are tokens or quoted. */
  private static final Pattern LINK =
      Pattern.compile(
          "<([^<>]*)>((?:\\s*;\\s*[^=;,\\s\"]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\",;\\s]*))?)*)");

  private static final Pattern REL =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\",;\\s]*))", Pattern.CASE_INSENSITIVE);

  private LinkHeader() {}

  /** Returns the target, perhaps relative, of the first link of the relation {@code next}. */
  static Optional<String> next(Headers headers) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase("Link")) {
        Matcher link = LINK.matcher(header.value());
        while (link.find()) {
          if (isNext(link.group(2))) {
            return Optional.of(link.group(1).strip());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Of several parameters {@code rel} the first counts; it may name several relations (§3.3). */
  private static boolean isNext(String parameters) {
    Matcher rel = REL.matcher(parameters);
    if (!rel.find()) {
      return false;
    }
    String names = rel.group(1) == null ? rel.group(2) : rel.group(1);
    return Arrays.stream(names.strip().split("\\s+")).anyMatch("next"::equalsIgnoreCase);
  }
}
