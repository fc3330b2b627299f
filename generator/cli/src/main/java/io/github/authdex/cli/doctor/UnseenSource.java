package io.github.authdex.cli.doctor;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.SecretNames;
import io.github.authdex.cli.curl.CurlCommand;
import io.github.authdex.cli.curl.CurlWord;
import java.util.Optional;
import java.util.Set;

/** Where a credential may come from that is not looked at, so that it is not called missing. */
final class UnseenSource {
  private static final Set<String> FILES =
      Set.of("netrc", "netrc-file", "netrc-optional", "config", "-n", "-K");

  private static final Set<String> FIELDS =
      Set.of("token", "access_token", "auth_token", "api_token", "api_key", "apikey", "key");

  private UnseenSource() {}

  /** Returns what of {@code command} may bring one, in words. */
  static Optional<String> of(String command) {
    return CurlCommand.words(command).stream().flatMap(word -> words(word).stream()).findFirst();
  }

  private static Optional<String> words(CurlWord word) {
    boolean file =
        FILES.contains(word.name())
            || (word.name().equals("header") && word.argument().startsWith("@"));
    if (file) {
      return Optional.of("a file that curl reads, and that is not read here, may hold it");
    }
    String field = word.argument().replaceFirst("(?s)=.*", "");
    return word.name().startsWith("form") && SecretNames.isSecret(field)
        ? Optional.of("a field of the form may be it; the catalog does not know that way")
        : Optional.empty();
  }

  /** Returns what of {@code examination} may bring one where the server did not refuse it. */
  static Optional<String> of(Examination examination) {
    return examination.status() == 401
        ? Optional.empty()
        : examination.unseen().or(() -> ofContent(examination));
  }

  private static Optional<String> ofContent(Examination examination) {
    return examination.values().all().stream()
            .filter(value -> value.place().in() == Placement.BODY && !value.value().isBlank())
            .anyMatch(value -> FIELDS.contains(value.place().name()))
        ? Optional.of("a field of the content may be it; the catalog does not know that way")
        : Optional.empty();
  }
}
