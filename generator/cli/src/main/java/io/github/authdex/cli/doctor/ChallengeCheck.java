package io.github.authdex.cli.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the server's challenge says of a token (RFC 6750 §3.1). */
final class ChallengeCheck implements RequestCheck {
  /** RFC 6749 §3.3. */
  private static final Pattern SCOPE = Pattern.compile("[\\x20-\\x7e&&[^\"\\\\]]{1,4000}");

  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    Optional<String> error = examination.challenged("error");
    if (error.isEmpty() || !before.isEmpty()) {
      return List.of();
    }
    return switch (error.get()) {
      case "insufficient_scope" -> List.of(scope(examination));
      case "invalid_token" -> List.of(token(examination));
      case "invalid_request" ->
          List.of(
              new Finding(
                  "invalid-request",
                  "the server could not read how the request proves who sends it",
                  "send the credential once, in one place"));
      default -> List.of();
    };
  }

  private static Finding scope(Examination examination) {
    String needed =
        examination
            .challenged("scope")
            .filter(scope -> SCOPE.matcher(scope).matches())
            .map(scope -> new ShownSecrets(examination).foreign(scope))
            .map(scope -> "get a token with the scope " + scope)
            .orElse("get a token that allows this");
    return new Finding(
        "insufficient-scope", "the token is right, and does not allow this request", needed);
  }

  private static Finding token(Examination examination) {
    boolean ended =
        examination
            .challenged("error_description")
            .filter(text -> text.toLowerCase(Locale.ROOT).contains("expire"))
            .isPresent();
    return ended
        ? new Finding("expired", "the server says that the token has ended", "get a new one")
        : new Finding(
            "invalid-token",
            "the server does not take the token: it has ended, was revoked, or is of another issuer",
            "get a new one");
  }
}
