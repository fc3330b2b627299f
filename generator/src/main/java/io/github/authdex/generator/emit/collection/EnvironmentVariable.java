package io.github.authdex.generator.emit.collection;

import java.util.Objects;

/**
 * A variable that the environment declares.
 *
 * @param key its name, lower case with underscores
 * @param value what it holds until the user says otherwise; empty if secret
 * @param secret whether the application hides it
 * @param what to put there, or empty
 * @param obtain the page where a person gets it, or empty
 * @param required whether requests that refer to it do not authenticate without a value
 */
public record EnvironmentVariable(
    String key, String value, boolean secret, String what, String obtain, boolean required) {
  /** Makes a variable without which requests may do, and which no page gives out. */
  public EnvironmentVariable(String key, String value, boolean secret, String what) {
    this(key, value, secret, what, "", false);
  }

  public EnvironmentVariable {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(obtain, "obtain");
    if (secret && !value.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected no value for the secret variable \""
              + key
              + "\", since output holds no secret");
    }
  }

  /** Returns what to put there and where to get it, or empty. */
  public String description() {
    return obtain.isEmpty() ? what : what + " (" + obtain + ")";
  }

  /** Returns the same, {@code required} or not. */
  EnvironmentVariable required(boolean required) {
    return new EnvironmentVariable(key, value, secret, what, obtain, required);
  }

  /** Returns what stands for the variable in a request. */
  public String reference() {
    return "{{" + key + "}}";
  }
}
