package io.github.authdex.cli.call;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What is told of a call beside its result, and to whom.
 *
 * @param mask hides secrets
 * @param explain whether the texts that are signed are told
 * @param trace whether each exchange is told
 * @param words what each scheme does, by its name
 * @param lines is told, line by line
 */
public record CallReporting(
    SecretMask mask,
    boolean explain,
    boolean trace,
    Map<String, String> words,
    Consumer<String> lines) {
  public CallReporting {
    words = Map.copyOf(words);
  }
}
