package io.github.authdex.lab.consent;

import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where a person types the code that a device shows (RFC 8628 §3.3). */
public final class DevicePage implements AuthEndpoint {
  private static final String NAME = "device verification";

  private final String api;
  private final DeviceGrants grants;

  /** What only its own pages hold, so that no other page answers for a person (§5.4). */
  private final String ticket;

  /**
   * @param api what a person calls the API
   * @param ticket a value that nobody can guess
   */
  public DevicePage(String api, DeviceGrants grants, String ticket) {
    this.api = api;
    this.grants = grants;
    this.ticket = ticket;
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    boolean answers = request.method().equals("POST");
    List<NamedValue> fields = FormFields.parse(answers ? request.text() : request.query());
    String userCode = field(fields, "user_code");
    if (!answers || field(fields, "decision").isEmpty()) {
      return userCode.isEmpty() ? typing("") : choice(userCode);
    }
    if (!field(fields, "ticket").equals(ticket)) {
      return refused("This page is not one of this lab; begin anew");
    }
    boolean allowed = field(fields, "decision").equals("allow");
    Set<String> scopes = new LinkedHashSet<>();
    Set<String> asked = grants.scopes(userCode).orElse(Set.of());
    fields.stream()
        .filter(field -> field.name().equals("scope"))
        .map(NamedValue::value)
        .filter(asked::contains)
        .forEach(scopes::add);
    return grants.decide(userCode, allowed ? Optional.of(scopes) : Optional.empty())
        ? page(200, HtmlPage.filled("done.html", Map.of("answer", allowed ? "yes" : "no")), "")
        : typing("No device waits for this code");
  }

  private Reply choice(String userCode) {
    Optional<Set<String>> asked = grants.scopes(userCode);
    if (asked.isEmpty()) {
      return typing("No device waits for this code");
    }
    StringBuilder scopes = new StringBuilder();
    for (String scope : new TreeSet<>(asked.get())) {
      scopes.append(HtmlPage.filled("scope.html", Map.of("scope", scope)));
    }
    Map<String, String> values = Map.of("api", api, "userCode", userCode, "ticket", ticket);
    return page(200, HtmlPage.filled("device.html", values).replace("<!-- scopes -->", scopes), "");
  }

  private Reply typing(String problem) {
    Map<String, String> values = Map.of("api", api, "problem", problem);
    return page(problem.isEmpty() ? 200 : 400, HtmlPage.filled("code.html", values), problem);
  }

  private Reply refused(String problem) {
    return page(400, HtmlPage.filled("refusal.html", Map.of("problem", problem)), problem);
  }

  private Reply page(int status, String body, String problem) {
    return HtmlPage.of(status, api + " lab", body, "", new HtmlPage.Outcome(NAME, problem));
  }

  private static String field(List<NamedValue> fields, String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(NamedValue::value)
        .findFirst()
        .orElse("");
  }
}
