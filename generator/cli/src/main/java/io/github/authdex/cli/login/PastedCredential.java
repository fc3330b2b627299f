package io.github.authdex.cli.login;

/** People copy more than the credential: the word in front of it, and quotes around it. */
public final class PastedCredential {
  private PastedCredential() {}

  /** Returns {@code text} without spaces around it, a header's name and word, and quotes. */
  public static String clean(String text) {
    return text.strip()
        .replaceFirst("^(?i:authorization:)\\s*", "")
        .replaceFirst("^(?i:bearer|token|basic)\\s+(?=\\S+$)", "")
        .replaceFirst("^([\"'])(.*)\\1$", "$2");
  }
}
