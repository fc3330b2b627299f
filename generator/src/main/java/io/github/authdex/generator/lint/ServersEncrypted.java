package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Credentials do not travel in the clear. */
final class ServersEncrypted implements DocumentRule {
  static final String HTTP = "server-http";

  @Override
  public void check(LintedDocument document, LintNotes told) {
    JsonNode root = document.root();
    JsonNode servers = root.path("servers");
    for (int i = 0; i < servers.size(); i++) {
      String url = servers.get(i).path("url").asText();
      if (url.startsWith("http://") && !isLoopback(url.substring(7))) {
        tell(JsonPointer.compile("/servers").appendIndex(i), url, told);
      }
    }
    JsonNode schemes = root.path("schemes");
    for (int i = 0; i < schemes.size(); i++) {
      if (schemes.get(i).asText().equals("http") && !isLoopback(root.path("host").asText())) {
        tell(
            JsonPointer.compile("/schemes").appendIndex(i),
            "http://" + root.path("host").asText(),
            told);
      }
    }
  }

  private static boolean isLoopback(String host) {
    return host.matches("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?:[:/].*)?");
  }

  private static void tell(JsonPointer at, String url, LintNotes told) {
    told.warning(
        at, "server \"" + url + "\" takes credentials unencrypted", "name https alone", HTTP);
  }
}
