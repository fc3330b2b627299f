package io.github.authdex.cli.request;

import io.github.authdex.cli.console.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What to call, as it is typed: {@code [API|FILE] [METHOD] URL|PATH}, or the method first.
 *
 * @param api an API's name or an OpenAPI document, where the last word alone does not tell
 * @param method upper case
 * @param address a URL, or a path on the API's server
 */
public record CallWords(Optional<String> api, String method, String address) {
  /** Words that are taken as a method where an API could stand too (RFC 9110 §9, RFC 5789). */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY");

  /**
   * Returns what {@code words} say.
   *
   * @param words one to three
   * @param option what {@code -X} says, which goes for a method that is not usual
   * @param content whether there is content, so that a method left out is POST
   * @throws InputException if they name two methods
   */
  public static CallWords read(List<String> words, Optional<String> option, boolean content)
      throws InputException {
    List<String> before = new ArrayList<>(words.subList(0, words.size() - 1));
    if (before.size() == 2 && isMethod(before.get(0)) && !isMethod(before.get(1))) {
      before.add(before.remove(0)); // The method may stand first or second.
    }
    String address = words.get(words.size() - 1);
    int last = before.size() - 1;
    boolean named = last >= 0 && (last == 1 || isMethod(before.get(0)));
    if (named && option.isPresent()) {
      throw new InputException(
          "Expected one method but there are \"" + before.get(last) + "\" and -X " + option.get());
    }
    String method = named ? before.remove(last) : option.orElse(content ? "POST" : "GET");
    return new CallWords(before.stream().findFirst(), method.toUpperCase(Locale.ROOT), address);
  }

  private static boolean isMethod(String word) {
    return METHODS.contains(word.toUpperCase(Locale.ROOT));
  }
}
