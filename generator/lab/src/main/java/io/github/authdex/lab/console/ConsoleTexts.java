package io.github.authdex.lab.console;

import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.net.URI;

/**
 * What the console says of what the lab emulates.
 *
 * @param api the id of the one API, or empty if there are several
 * @param title what a person calls it
 * @param baseUrl what stands for the API's server on the lab; of several APIs its root
 * @param firstRequest a command that sends a first request
 */
public record ConsoleTexts(String api, String title, String baseUrl, String firstRequest) {
  /** What a shell takes as it is, and no place of a value. */
  private static final String PLAIN = "[A-Za-z0-9/._~:\\[\\]-]*";

  /** Returns what to say of {@code model}, whose server is {@code baseUrl} on the lab. */
  public static ConsoleTexts of(ApiModel model, URI baseUrl) {
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

  /**
   * Returns what to say of several APIs.
   *
   * @param first what stands for the server of the first
   */
  public static ConsoleTexts of(int count, URI origin, URI first) {
    boolean secure = origin.getScheme().equals("https");
    return new ConsoleTexts(
        "",
        count + " APIs",
        origin.toString(),
        (secure ? "curl -i --cacert lab-ca.pem " : "curl -i ") + first + "/");
  }
}
