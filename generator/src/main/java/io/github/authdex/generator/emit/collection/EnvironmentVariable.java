package io.github.authdex.generator.emit.collection;

/**
 * A variable that the environment declares.
 *
 * @param key its name, lower case with underscores
 * @param value what it holds until the user says otherwise; empty if secret
 * @param secret whether the application hides it
 * @param description what to put there, or empty
 */
public record EnvironmentVariable(String key, String value, boolean secret, String description) {
  public EnvironmentVariable {
    if (secret && !value.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected no value for the secret variable \""
              + key
              + "\", since output holds no secret");
    }
  }

  /** Returns what stands for the variable in a request. */
  public String reference() {
    return "{{" + key + "}}";
  }
}
