package io.github.authdex.generator.openapi;

/** Reads where more documentation is. */
final class ExternalDocs {
  private ExternalDocs() {}

  /** Returns the URL under {@code externalDocs} of {@code owner}, or empty. */
  static String of(Place owner, DocumentFindings findings) {
    Place url = owner.get("externalDocs").get("url");
    String text = url.value().asText("").strip();
    if (text.isEmpty()) {
      return "";
    }
    boolean usable = WebUrl.of(text).filter(web -> !web.hasUserInfo()).isPresent();
    if (!usable) {
      findings.note(url, "externalDocs is no web address and is left out", "external-docs");
    }
    return usable ? WebUrl.encode(text) : "";
  }
}
