package io.github.authdex.lab.consent;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A page that a person sees at the lab's authorization server: no script, nobody's frame. */
final class HtmlPage {
  private static final String STYLE = read("consent.css");
  private static final String STYLE_HASH = "'sha256-" + hash(STYLE) + "'";
  private static final String FRAME = read("page.html");

  private HtmlPage() {}

  /**
   * Returns the page.
   *
   * @param title as text
   * @param body in HTML
   * @param formTargets where its form may lead, beside its own address: sources of a policy
   */
  static Reply of(int status, String title, String body, String formTargets, Outcome outcome) {
    String page =
        FRAME
            .replace("{{style}}", STYLE)
            .replace("{{title}}", escaped(title))
            .replace("{{body}}", body);
    List<NamedValue> headers =
        List.of(
            new NamedValue("Content-Type", "text/html; charset=utf-8"),
            new NamedValue(
                "Content-Security-Policy",
                "default-src 'none'; style-src "
                    + STYLE_HASH
                    + "; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                    + formTargets),
            new NamedValue("X-Frame-Options", "DENY"),
            new NamedValue("X-Content-Type-Options", "nosniff"),
            new NamedValue("Referrer-Policy", "no-referrer"),
            new NamedValue("Cache-Control", "no-store"));
    return new Reply(
        status, headers, TextNode.valueOf(page), outcome.operation(), outcome.problem());
  }

  /**
   * What the journal notes of it.
   *
   * @param operation which endpoint showed it
   * @param problem what is wrong, or empty
   */
  record Outcome(String operation, String problem) {}

  /** Returns {@code template}, a resource, with each value as text in place of its name. */
  static String filled(String template, Map<String, String> values) {
    String text = read(template);
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", from)) {
      int end = text.indexOf("}}", at);
      filled.append(text, from, at).append(escaped(values.get(text.substring(at + 2, end))));
      from = end + 2;
    }
    return filled.append(text.substring(from)).toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replaceAll("[\\p{Cntrl}&&[^\n]]", "\uFFFD");
  }

  private static String read(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK ships it.
    }
  }
}
