package io.github.authdex.generator.emit.bruno;

import static io.github.authdex.generator.emit.collection.CollectionScripts.joined;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionScripts;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.List;

/**
 * What runs with requests: a script on the collection, which Bruno's safe mode is enough for, and
 * on each request the assertions that what authenticates it was filled in.
 */
final class BrunoScripts {
  private BrunoScripts() {}

  /** Adds the script of {@code collection} and what it reads to {@code request}, common to all. */
  static void addScript(ApiCollection collection, ObjectNode request) {
    CollectionScripts scripts = new CollectionScripts(collection);
    List<String> steps = scripts.steps();
    if (!steps.isEmpty()) {
      ArrayNode variables = request.putArray("variables");
      scripts
          .closedVariables()
          .forEach((name, json) -> variables.addObject().put("name", name).put("value", json));
      List<String> seen = scripts.readsRequests() ? lines("pm-request.js") : List.of();
      List<String> signs = scripts.signsByPrivateKey() ? lines("sign-jwt.js") : List.of();
      request
          .putArray("scripts")
          .addObject()
          .put("type", "before-request")
          .put("code", String.join("\n", joined(lines("pm-variables.js"), seen, signs, steps)));
    }
  }

  private static List<String> lines(String file) {
    return CollectionScripts.lines(BrunoScripts.class, file).toList();
  }

  /**
   * Adds to {@code item} that each variable that {@code auth} sends holds something: what is filled
   * in for it is neither empty nor the reference itself.
   */
  static void addAssertions(SchemeRendering auth, ObjectNode item) {
    List<String> carried = auth.carried();
    if (!carried.isEmpty()) {
      ArrayNode assertions = item.putObject("runtime").putArray("assertions");
      for (String variable : carried) {
        assertions
            .addObject()
            .put("expression", "bru.interpolate('{{" + variable + "}}')")
            .put("operator", "notMatches")
            .put("value", "^(\\W*" + variable + "\\W*)?$");
      }
    }
  }
}
