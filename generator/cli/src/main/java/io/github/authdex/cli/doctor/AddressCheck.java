package io.github.authdex.cli.doctor;

import java.util.List;
import java.util.Locale;

/** A host or path that is not the API's, or a server of it that does not take this path. */
final class AddressCheck implements RequestCheck {
  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    if (examination.request().origin().contains("{")) {
      return List.of(
          new Finding(
              "placeholder",
              "the host in the URL has a placeholder that nobody filled in",
              "put the value there"));
    }
    return examination
        .api()
        .map(api -> elsewhere(api, examination.request().method()))
        .orElseGet(() -> examination.near().flatMap(NearApi::finding).stream().toList());
  }

  private static List<Finding> elsewhere(KnownApi api, String method) {
    List<String> only = api.entry().servers(method.toUpperCase(Locale.ROOT), api.match().path());
    String server = api.match().server().url();
    return only.isEmpty() || only.contains(server)
        ? List.of()
        : List.of(
            new Finding(
                "other-server",
                "the server " + server + " does not take this path",
                "send it to " + String.join(" or ", only)));
  }
}
