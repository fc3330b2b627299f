package io.github.authdex.cli.doctor;

import java.util.List;

/** What a refusal can mean where the request shows no fault. */
final class RefusalCheck implements RequestCheck {
  private static final List<String> PROXIES =
      List.of("Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Cache", "Forwarded");

  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    AnswerText text = AnswerText.of(examination.request());
    int status = examination.status();
    boolean refused = status == 401 || status == 403 || text.refusesInside();
    return !refused || !before.isEmpty() || examination.values().credentials().isEmpty()
        ? List.of()
        : said(examination, text);
  }

  private static List<Finding> said(Examination examination, AnswerText text) {
    if (text.saysSignature()) {
      return List.of(
          new Finding(
              "signature-mismatch",
              "the server reckons another signature: the secret key is another's, or what was sent"
                  + " is not what was signed",
              "compare what is signed with each step of \"authdex call --explain\""));
    }
    if (text.saysEnded()) {
      return List.of(
          new Finding("expired", "the server says that the credential has ended", "get a new one"));
    }
    if (text.saysWrong()) {
      return List.of(
          new Finding(
              "invalid-token",
              "the server says that it does not know the credential: it is mistyped, was revoked,"
                  + " or is another API's",
              "copy it again from where it was given out, or get a new one"));
    }
    if (text.saysScope()) {
      return List.of(
          new Finding(
              "insufficient-scope",
              "the token is right, and does not allow this request",
              "get a token that allows this"));
    }
    if (text.saysMissing()) {
      return List.of(stripped(examination));
    }
    return examination.status() == 403 ? List.of(forbidden()) : List.of();
  }

  private static Finding forbidden() {
    return new Finding(
        "forbidden",
        "the server does not allow this (403), which as a rule it says to those whom it knows",
        "give the account, the key or the app the right to do it; some APIs answer so to a wrong"
            + " address, plan or credential, too");
  }

  private static Finding stripped(Examination examination) {
    boolean passed = PROXIES.stream().anyMatch(name -> examination.answered(name).isPresent());
    return new Finding(
        "stripped",
        "the server says that no credential came, though one was sent",
        passed
            ? "the answer came by a proxy: see whether it lets the field through"
            : "see whether a proxy, or a redirect to another host, took it away");
  }
}
