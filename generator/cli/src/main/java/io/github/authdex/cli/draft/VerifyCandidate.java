package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A call that was seen to work and tells who one is: harmless, and in need of a credential. */
final class VerifyCandidate {
  private static final Pattern SELF =
      Pattern.compile(
          "(?:/(?:api|user|users|account|accounts|auth))*/(?:me|self|whoami|user|account|profile|balance|current|current_user|myself)");

  private VerifyCandidate() {}

  /**
   * Returns the first such call.
   *
   * @param base the URL of the server
   * @param proven whether a request had a credential
   */
  static Optional<ObjectNode> find(
      List<SeenRequest> calls, String base, Predicate<SeenRequest> proven) {
    return calls.stream()
        .filter(call -> call.method().equals("GET") && proven.test(call))
        .filter(call -> call.answer().filter(answer -> answer.status() == 200).isPresent())
        .map(call -> call.place().substring(base.length()))
        .filter(path -> SELF.matcher(path).matches())
        .findFirst()
        .map(path -> JsonNodeFactory.instance.objectNode().put("method", "GET").put("path", path));
  }
}
