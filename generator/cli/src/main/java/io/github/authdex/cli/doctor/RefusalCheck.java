package io.github.authdex.cli.doctor;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a refusal can mean where the request shows no fault. */
final class RefusalCheck implements RequestCheck {
  private static final Pattern MISSING =
      Pattern.compile(
          "(?:missing|no|without|lacks?|required|not (?:provided|found|supplied|sent))[^.]{0,40}"
              + "(?:credential|authori[sz]ation|authentication|api.?key|token)"
              + "|(?:credential|authori[sz]ation|authentication|api.?key|token)[^.]{0,40}"
              + "(?:missing|required|not (?:provided|found|supplied|sent|present))");

  private static final List<String> PROXIES =
      List.of("Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Cache", "Forwarded");

  private static final int LONGEST = 4_096;

  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    if (!before.isEmpty() || examination.values().credentials().isEmpty()) {
      return List.of();
    }
    int status = examination.status();
    if (status == 401 && saysMissing(examination)) {
      return List.of(stripped(examination));
    }
    return status == 403
        ? List.of(
            new Finding(
                "forbidden",
                "the server knows who sends and does not allow this (403)",
                "give the account, the key or the app the right to do it; some APIs answer so to a"
                    + " wrong address or plan, too"))
        : List.of();
  }

  private static boolean saysMissing(Examination examination) {
    String content = examination.request().answer().map(answer -> answer.content()).orElse("");
    String start = content.substring(0, Math.min(LONGEST, content.length()));
    return MISSING.matcher(start.toLowerCase(Locale.ROOT)).find();
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
