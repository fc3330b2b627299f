package io.github.authdex.cli.doctor;

import java.util.List;
import java.util.stream.Stream;

/** Answers that are no refusal of a credential, or of another's. */
final class StatusCheck implements RequestCheck {
  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    int status = examination.status();
    if (status == 407) {
      return List.of(
          new Finding(
              "proxy-authentication",
              "a proxy on the way asks for credentials of its own (407)",
              "give them to the client as the proxy's, in Proxy-Authorization; the API has not seen"
                  + " the request"));
    }
    if (status == 429 || (status == 403 && isSpent(examination))) {
      return List.of(
          new Finding(
              "rate-limit",
              "there were too many requests (" + status + "); the credential is not refused",
              "wait"
                  + examination
                      .answered("Retry-After")
                      .map(after -> shown(after, examination))
                      .orElse("")));
    }
    return status >= 500
        ? List.of(
            new Finding(
                "server-error",
                "the server failed (" + status + "), which says nothing of the credential",
                "ask again later"))
        : List.of();
  }

  /** Some APIs answer 403 then, such as GitHub's. */
  private static boolean isSpent(Examination examination) {
    return AnswerText.of(examination.request()).saysTooMany()
        || Stream.of("X-RateLimit-Remaining", "RateLimit-Remaining")
            .flatMap(name -> examination.answered(name).stream())
            .anyMatch(left -> left.strip().equals("0"));
  }

  /** Seconds or a date (RFC 9110 §10.2.3); a server may write anything. */
  private static String shown(String after, Examination examination) {
    return after.matches("[0-9A-Za-z,: ]{1,40}")
        ? ", as Retry-After says: " + new ShownSecrets(examination).foreign(after)
        : "";
  }
}
