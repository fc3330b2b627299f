package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an operation is called among those of its group: its id, less what the group's name says.
 *
 * @param whole the id as a name
 * @param wanted the id without the group's name, or the same
 */
record OperationName(String whole, String wanted) {
  /** Words that tell what an operation does: one before the group's name is no prefix of all. */
  private static final Set<String> VERBS =
      Set.of(
          "add",
          "approve",
          "archive",
          "assign",
          "attach",
          "cancel",
          "change",
          "check",
          "close",
          "copy",
          "count",
          "create",
          "delete",
          "detach",
          "disable",
          "download",
          "edit",
          "enable",
          "execute",
          "export",
          "fetch",
          "find",
          "follow",
          "generate",
          "get",
          "head",
          "import",
          "insert",
          "invite",
          "list",
          "lock",
          "mark",
          "merge",
          "modify",
          "move",
          "open",
          "options",
          "patch",
          "post",
          "publish",
          "put",
          "query",
          "read",
          "register",
          "reject",
          "remove",
          "reorder",
          "replace",
          "request",
          "reset",
          "restore",
          "retrieve",
          "revoke",
          "run",
          "save",
          "search",
          "send",
          "set",
          "show",
          "start",
          "stop",
          "submit",
          "subscribe",
          "sync",
          "test",
          "trigger",
          "unfollow",
          "unlock",
          "unsubscribe",
          "update",
          "upload",
          "validate",
          "verify",
          "view",
          "write");

  private static final String FALLBACK = "call";

  /** Returns the name of {@code operation} in the group called {@code group}. */
  static OperationName of(Operation operation, String group) {
    OperationName whole = whole(operation.id());
    List<String> id = JavaNames.of(operation.id());
    List<String> words = JavaNames.of(group);
    for (int skipped = 0; skipped <= 1; skipped++) {
      int end = skipped + words.size();
      if (!words.isEmpty() && end < id.size() && areEqual(id.subList(skipped, end), words)) {
        String verb = skipped == 1 && isVerb(operation.id(), id.get(0)) ? id.get(0) : "";
        String rest = String.join(" ", id.subList(end, id.size()));
        return new OperationName(whole.whole, JavaNames.member(verb + " " + rest, FALLBACK));
      }
    }
    return whole;
  }

  private static OperationName whole(String id) {
    String name = JavaNames.member(id, FALLBACK);
    return new OperationName(name, name);
  }

  /** Returns whether nothing was left out of the id. */
  boolean isWhole() {
    return whole.equals(wanted);
  }

  /** What a dot follows is a namespace, such as Google's {@code run.projects.list}. */
  private static boolean isVerb(String id, String word) {
    return VERBS.contains(word.toLowerCase(Locale.ROOT)) && !id.strip().startsWith(word + ".");
  }

  private static boolean areEqual(List<String> some, List<String> others) {
    return String.join(" ", some).equalsIgnoreCase(String.join(" ", others));
  }
}
