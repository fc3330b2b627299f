package io.github.authdex.site.serve;

import java.nio.charset.StandardCharsets;

/** What is sent back. */
final class ServedAnswer {
  private final int status;
  private final String type;
  private final byte[] content;

  ServedAnswer(int status, String type, byte[] content) {
    this.status = status;
    this.type = type;
    this.content = content.clone();
  }

  static ServedAnswer text(int status, String text) {
    return new ServedAnswer(
        status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  byte[] content() {
    return content.clone();
  }
}
