package io.github.authdex.generator.emit.postman;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A script of a collection, in the order in which they run. Its text is constant. */
enum Script {
  FETCH_TOKENS("fetch-tokens.js", "authdex_tokens"),
  DATE_JWTS("date-jwts.js", "authdex_jwts"),
  SIGN("sign.js", "authdex_signatures");

  private final String file;
  private final String variable;

  Script(String file, String variable) {
    this.file = file;
    this.variable = variable;
  }

  /** Returns the variable of the collection that holds what it must know of the API. */
  String variable() {
    return variable;
  }

  String text() {
    try (InputStream script = Script.class.getResourceAsStream(file)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It lies in our own jar.
    }
  }
}
