package io.github.authdex.generator.select;

import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which operations of an API are wanted. A word names a tag (an operation's first) or an
 * operation's id, where {@code *} stands for any characters; {@code tag:…} and {@code operation:…}
 * say which of both. A word that begins with {@code /} is a path, where {@code *} stands for what
 * is between two slashes and {@code **} for all; a method may stand before it: {@code GET
 * /users/**}. Case counts.
 *
 * @param include words of which one must fit; none if all operations are wanted
 * @param exclude words of which none may fit
 */
public record OperationSelection(List<String> include, List<String> exclude) {
  /** All operations. */
  public static final OperationSelection ALL = new OperationSelection(List.of(), List.of());

  public OperationSelection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /**
   * Returns {@code model} with the operations that are wanted.
   *
   * @throws IllegalArgumentException if a word fits no operation, with the nearest names, or if no
   *     operation is left
   */
  public ApiModel of(ApiModel model) {
    if (include.isEmpty() && exclude.isEmpty()) {
      return model;
    }
    List<OperationWord> wanted = words(include, model);
    List<OperationWord> unwanted = words(exclude, model);
    List<Operation> kept =
        model.operations().stream()
            .filter(each -> wanted.isEmpty() || wanted.stream().anyMatch(word -> word.fits(each)))
            .filter(each -> unwanted.stream().noneMatch(word -> word.fits(each)))
            .toList();
    if (kept.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a selection that leaves an operation but "
              + String.join(", ", Stream.concat(include.stream(), exclude.stream()).toList())
              + " leave none of "
              + model.operations().size());
    }
    return model.with(model.auth(), kept);
  }

  private static List<OperationWord> words(List<String> texts, ApiModel model) {
    List<OperationWord> words = texts.stream().map(OperationWord::of).toList();
    for (OperationWord word : words) {
      if (model.operations().stream().noneMatch(word::fits)) {
        throw new IllegalArgumentException(word.unknown(model.operations()));
      }
    }
    return words;
  }
}
