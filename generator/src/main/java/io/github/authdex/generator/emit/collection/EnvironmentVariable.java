package io.github.authdex.generator.emit.collection;

/**
 * A variable that the environment declares.
 *
 * @param key its name, lower case with underscores
 * @param value what it holds until the user says otherwise; empty if secret
 * @param secret whether the application hides it
 * @param description what to put there, or empty
 * @param required whether requests that refer to it do not authenticate without a value
 */
public record EnvironmentVariable(
    String key, String value, boolean secret, String description, boolean required) {
  /** Makes a variable without which requests may do. */
  public EnvironmentVariable(String key, String value, boolean secret, String description) {
    this(key, value, secret, description, false);
  }

  public EnvironmentVariable {
    if (secret && !value.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected no value for the secret variable \""
              + key
              + "\", since output holds no secret");
    }
  }

  /** Returns the same, {@code required} or not. */
  EnvironmentVariable required(boolean required) {
    return new EnvironmentVariable(key, value, secret, description, required);
  }

  /** Returns what stands for the variable in a request. */
  public String reference() {
    return "{{" + key + "}}";
  }
}
