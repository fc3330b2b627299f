package io.github.authdex.generator.emit.hoppscotch;

import static io.github.authdex.generator.emit.collection.CollectionScripts.joined;

import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionScripts;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What runs with requests: scripts on the collection, and on each request the tests that what
 * authenticates it was filled in. What the scripts read stands in the environment, since the runner
 * shows them no other variables.
 */
final class HoppscotchScripts {
  private final CollectionScripts scripts;

  HoppscotchScripts(ApiCollection collection) {
    this.scripts = new CollectionScripts(collection);
  }

  /** Returns what runs before each request, or the empty text. */
  String before() {
    List<String> steps = scripts.steps();
    if (steps.isEmpty()) {
      return "";
    }
    boolean reads = scripts.readsRequests();
    return String.join(
        "\n",
        joined(
            CollectionScripts.lines(CollectionScripts.class, "hashes.js").toList(),
            lines("pm-variables.js"),
            reads ? lines("pm-request.js") : List.of(),
            scripts.signsByPrivateKey() ? lines("sign-jwt.js") : List.of(),
            steps,
            reads ? lines("settle.js") : List.of()));
  }

  /** Returns what runs behind each request, or the empty text. */
  String after() {
    return scripts.steps().isEmpty() ? "" : String.join("\n", lines("tell-failures.js"));
  }

  private static List<String> lines(String file) {
    return CollectionScripts.lines(HoppscotchScripts.class, file).toList();
  }

  /** Returns what the scripts read, as JSON, by the names of variables. */
  Map<String, String> variables() {
    return scripts.closedVariables();
  }

  /** Returns the tests that each variable that {@code auth} sends holds something. */
  static String tests(SchemeRendering auth) {
    return auth.carried().stream().map(HoppscotchScripts::test).collect(Collectors.joining("\n"));
  }

  private static String test(String variable) {
    return """
        pw.test("The request carries %1$s", () => {
          pw.expect(pw.env.get("%1$s") || "").not.toBe("");
        });"""
        .formatted(variable);
  }
}
