package io.github.authdex.cli.doctor;

import io.github.authdex.cli.print.Printer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A diagnosis for people, and as data for JSON. */
public record DiagnosisText(Diagnosis diagnosis) {
  /** Prints it in lines. */
  public void print(Printer out) {
    out.heading(diagnosis.method() + " " + diagnosis.url(), "");
    lines(
        out,
        "sent",
        "and",
        diagnosis.sent().isEmpty() ? List.of("no credential") : diagnosis.sent());
    diagnosis
        .answer()
        .ifPresent(
            answer ->
                out.println(
                    label("answer")
                        + answer.status()
                        + (answer.challenges().isEmpty()
                            ? ""
                            : ", " + String.join(", ", answer.challenges()))));
    diagnosis
        .api()
        .ifPresent(api -> out.println(label("API") + api.title() + " (" + api.id() + ")"));
    lines(out, "expected", "or", diagnosis.expected());
    for (Finding finding : diagnosis.findings()) {
      out.println(label("fault") + finding.message() + " [" + finding.code() + "]");
      out.println(label("mend") + finding.mend());
    }
    if (diagnosis.findings().isEmpty()) {
      out.println("  no fault found");
    }
    diagnosis.notes().forEach(note -> out.println(label("note") + note));
  }

  private static void lines(Printer out, String first, String next, List<String> lines) {
    String label = label(first);
    for (String line : lines) {
      out.println(label + line);
      label = String.format("  %8s  ", next);
    }
  }

  private static String label(String word) {
    return String.format("  %-8s  ", word);
  }

  /** Returns it as data; docs/json.md describes it. */
  public Map<String, Object> data() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("where", diagnosis.where());
    map.put("method", diagnosis.method());
    map.put("url", diagnosis.url());
    map.put("sent", diagnosis.sent());
    map.put("answer", diagnosis.answer().map(DiagnosisText::data));
    map.put("api", diagnosis.api().map(DiagnosisText::data));
    map.put("expected", diagnosis.expected());
    map.put("findings", diagnosis.findings().stream().map(DiagnosisText::data).toList());
    map.put("notes", diagnosis.notes());
    return map;
  }

  private static Map<String, Object> data(Diagnosis.Answer answer) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("status", answer.status());
    map.put("challenges", answer.challenges());
    return map;
  }

  private static Map<String, Object> data(Diagnosis.Api api) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", api.id());
    map.put("title", api.title());
    return map;
  }

  private static Map<String, Object> data(Finding finding) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", finding.code());
    map.put("message", finding.message());
    map.put("mend", finding.mend());
    return map;
  }
}
