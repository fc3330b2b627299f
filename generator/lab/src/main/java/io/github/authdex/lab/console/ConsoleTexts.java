package io.github.authdex.lab.console;

import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.net.URI;

/**
 * What the console says of the API.
 *
 * @param api its id
 * @param title its name
 * @param baseUrl what stands for its server on the lab
 * @param firstRequest a command that sends a first request
 */
record ConsoleTexts(String api, String title, String baseUrl, String firstRequest) {
  /** What a shell takes as it is, and no place of a value. */
  private static final String PLAIN = "[A-Za-z0-9/._~:\\[\\]-]*";

  /** Returns what to say of {@code model}, whose server is {@code baseUrl} on the lab. */
  static ConsoleTexts of(ApiModel model, URI baseUrl) {
    String base = baseUrl.toString();
    String path =
        model.operations().stream()
            .filter(operation -> operation.method().equals("GET"))
            .map(Operation::path)
            .filter(found -> found.matches(PLAIN))
            .findFirst()
            .orElse("/");
    String url = base.matches(PLAIN) ? base + path : baseUrl.resolve("/").toString();
    boolean secure = baseUrl.getScheme().equals("https");
    String command = secure ? "curl -i --cacert lab-ca.pem " : "curl -i ";
    return new ConsoleTexts(model.auth().id(), model.title(), base, command + url);
  }
}
