package io.github.authdex.generator.emit.http;

import static io.github.authdex.generator.emit.collection.CollectionScripts.joined;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionScripts;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.collection.Script;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What signs requests, for httpyac alone: a module of JavaScript beside the file, and in front of
 * each request that needs it what calls that. Before httpyac fills variables in, JWTs are made and
 * what a signature covers gets marks; when all is filled in, the request is signed as it goes out.
 */
final class HttpFileScripts {
  private final ApiCollection collection;
  private final CollectionScripts scripts;
  private final Map<Script, List<ObjectNode>> needed;

  HttpFileScripts(ApiCollection collection) {
    this.collection = collection;
    this.scripts = new CollectionScripts(collection);
    this.needed = collection.scripts();
  }

  /** Returns the name of the module. */
  String file() {
    return collection.slug() + ".js";
  }

  /** Returns whether some request needs the module. */
  boolean isNeeded() {
    return !needed.isEmpty();
  }

  /** Returns what stands in front of a request that carries {@code auth}. */
  List<String> before(SchemeRendering auth) {
    if (auth.scripts().isEmpty()) {
      return List.of();
    }
    List<String> comment = List.of("# For httpyac alone: " + file() + " signs it.");
    List<String> prepare = block("{{", "prepare");
    return auth.scripts().containsKey(Script.SIGN)
        ? joined(comment, prepare, block("{{@request", "sign"))
        : joined(comment, prepare);
  }

  private List<String> block(String start, String function) {
    return List.of(start, "require('./" + file() + "')." + function + "($context);", "}}");
  }

  /** Returns the module. */
  String write() {
    boolean signs = needed.containsKey(Script.SIGN);
    List<String> lines =
        joined(
            List.of(
                "// Signs requests of " + collection.slug() + ".http, as httpyac alone runs it.",
                "'use strict';",
                "const crypto = require('crypto');",
                "const data = " + JsonPrinter.of(data()).strip() + ";",
                "const required = " + required() + ";"),
            lines("crypto-js.js"),
            lines("pm.js"),
            signs ? lines("pm-request.js") : List.of(),
            scripts.signsByPrivateKey() ? lines("sign-jwt.js") : List.of(),
            prepare(),
            signs ? sign() : List.of());
    return String.join("\n", lines) + "\n";
  }

  private ObjectNode data() {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    needed.forEach((script, each) -> data.putArray(script.variable()).addAll(each));
    return data;
  }

  /** JWTs can be made at once, what a signature covers is not known yet. */
  private List<String> prepare() {
    return joined(
        List.of("exports.prepare = ($context) => {"),
        needed.containsKey(Script.SIGN_JWTS) ? signJwts() : List.of(),
        needed.containsKey(Script.SIGN)
            ? List.of(
                "  computed.forEach((name) => { $context.variables[own(name)] = mark + '-' + name +"
                    + " '-'; });")
            : List.of(),
        List.of("};"));
  }

  private List<String> signJwts() {
    String tools = "toolsOf($context)";
    return joined(
        List.of(
            "  const require = () => CryptoJS;",
            "  const pm = "
                + (scripts.signsByPrivateKey()
                    ? "Object.assign(" + tools + ", { signJwt: signJwt })"
                    : tools)
                + ";"),
        steps(Script.SIGN_JWTS),
        List.of(
            "  data.authdex_signed_jwts.forEach((jwt) => { $context.variables[own(jwt.token)] ="
                + " pm.variables.get(jwt.token); });"));
  }

  private List<String> sign() {
    return joined(
        List.of(
            "exports.sign = ($context) => {",
            "  const require = () => CryptoJS;",
            "  const pm = Object.assign(toolsOf($context), requestOf($context));"),
        steps(Script.SIGN),
        List.of("  pm.settle();", "};"));
  }

  private List<String> steps(Script script) {
    return scripts.steps(Set.of(script)).stream()
        .map(line -> line.isEmpty() ? line : "  " + line)
        .toList();
  }

  /** Returns those of what it reads that must hold something, as JSON. */
  private String required() {
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    read()
        .filter(EnvironmentVariable::required)
        .map(EnvironmentVariable::key)
        .forEach(required::add);
    return required.toString();
  }

  /** Returns references to the variables that the module reads. */
  String references() {
    return read()
        .map(variable -> "{{" + HttpFileText.name(variable.key()) + "}}")
        .collect(Collectors.joining("\n"));
  }

  private Stream<EnvironmentVariable> read() {
    String data = data().toString();
    return collection.variables().stream()
        .filter(
            variable ->
                data.contains('"' + variable.key() + '"') || data.contains(variable.reference()));
  }

  private static List<String> lines(String file) {
    return CollectionScripts.lines(HttpFileScripts.class, file).toList();
  }
}
