package io.github.authdex.generator.emit.postman;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A script of a collection, in the order in which they run. Its text is constant. */
enum Script {
  COMPOSE_VALUES("authdex_values", "compose-values.js", false),
  ASK_VALUES("authdex_asked", "ask-values.js", true),
  FETCH_TOKENS("authdex_tokens", "fetch-tokens.js", true),
  LOG_IN("authdex_sessions", "log-in.js", true),
  DATE_JWTS("authdex_jwts", "date-jwts.js", false),
  SIGN("authdex_signatures", "sign.js", false);

  private final String variable;
  private final String file;
  private final boolean sends;

  Script(String variable, String file, boolean sends) {
    this.variable = variable;
    this.file = file;
    this.sends = sends;
  }

  /** Returns the variable of the collection that holds what it must know of the API. */
  String variable() {
    return variable;
  }

  /** Returns the files of its text, in order: those that send a request of their own share one. */
  List<String> files() {
    return sends ? List.of("read-answer.js", file) : List.of(file);
  }

  static String text(String file) {
    try (InputStream script = Script.class.getResourceAsStream(file)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It lies in our own jar.
    }
  }
}
