package io.github.authdex.generator.emit.curl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes the functions that sign by recipes: one that sets the time and what is new each time,
 * before a request is made of it, and one that signs the request when all else is there.
 */
final class SigningFunctions {
  private final ShellNames names;
  private final List<ObjectNode> recipes = new ArrayList<>();

  SigningFunctions(ShellNames names) {
    this.names = names;
  }

  private int number(ObjectNode recipe) {
    if (!recipes.contains(recipe)) {
      recipes.add(recipe);
    }
    return recipes.indexOf(recipe) + 1;
  }

  /** Returns the call that goes before all of a request that {@code recipe} signs. */
  String prepare(ObjectNode recipe) {
    return "prepare_" + number(recipe);
  }

  /** Returns the call that signs the request of {@code method}. */
  String sign(ObjectNode recipe, String method) {
    return "sign_" + number(recipe) + " " + ShellQuote.quote(method);
  }

  /** Returns the names of the variables that the functions set. */
  Set<String> filled(ObjectNode recipe) {
    Set<String> filled = new LinkedHashSet<>();
    filled.add(names.of(recipe.get("signature").asText()));
    for (String stamp : List.of("timestamp", "nonce")) {
      if (recipe.has(stamp)) {
        filled.add(names.of(recipe.get(stamp).get("variable").asText()));
      }
    }
    recipe
        .get("parameters")
        .forEach(parameter -> filled.add(names.of(parameter.get("variable").asText())));
    return filled;
  }

  /** Returns the functions that were asked for. */
  String write() {
    StringBuilder all = new StringBuilder();
    recipes.forEach(recipe -> all.append(new Recipe(recipe, number(recipe)).write()));
    return all.toString();
  }

  /** Returns the name by which openssl knows {@code algorithm}. */
  private static String digest(String algorithm) {
    return algorithm.replaceFirst("^HMAC-", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  private final class Recipe {
    private final ObjectNode recipe;
    private final int number;
    private final Map<JsonNode, String> hashes = new LinkedHashMap<>();
    private final StringBuilder functions = new StringBuilder();
    private final Set<String> needed = new LinkedHashSet<>();

    Recipe(ObjectNode recipe, int number) {
      this.recipe = recipe;
      this.number = number;
    }

    String write() {
      SignatureLines mac = mac();
      SignatureLines sign = sign();
      add("# Sets REPLY to the signature of the octets $1.\nmac_", mac);
      add("# Signs the request of the method $1 that is made so far.\nsign_", sign);
      add("# Sets what is new each time, to be signed.\nprepare_", prepare());
      return functions.toString();
    }

    private void add(String head, SignatureLines body) {
      functions.append(head).append(number).append(function(body));
    }

    private String function(SignatureLines body) {
      needed.addAll(body.needed());
      return "() {\n  " + String.join("\n  ", body.lines()) + "\n}\n\n";
    }

    private SignatureLines lines() {
      return new SignatureLines(recipe, names, "mac_" + number, this::hash);
    }

    /** Returns the name of a function that sets REPLY to a hash. */
    private String hash(JsonNode part) {
      String known = hashes.get(part);
      if (known != null) {
        return known;
      }
      String name = "hash_" + number + "_" + (hashes.size() + 1);
      hashes.put(part, name);
      SignatureLines body = lines();
      body.add("local message='' started='' separator=''");
      body.say(part.get("of"));
      body.add("digest " + digest(part.get("hash").asText()) + " \"$message\"");
      String encoding = part.get("encoding").asText();
      if (!encoding.equals("raw")) {
        body.add("written " + encoding + " \"$REPLY\"");
      }
      functions.append(name).append(function(body));
      return name;
    }

    private SignatureLines mac() {
      SignatureLines body = lines();
      String algorithm = recipe.get("algorithm").asText();
      if (algorithm.equals("PLAINTEXT")) {
        body.add("REPLY=" + keys(body));
        return body;
      }
      if (algorithm.matches("(RSA|ECDSA)-.*")) {
        String key = body.credential(recipe.get("key").asText());
        String hash = algorithm.replaceFirst(".*-", "").toLowerCase(Locale.ROOT);
        String padding = algorithm.startsWith("RSA-PSS") ? " pss" : "";
        body.add("private_signature " + hash + " " + key + " \"$1\"" + padding);
      } else if (recipe.has("key")) {
        addKey(body, digest(algorithm));
        body.add("hmac " + digest(algorithm) + " \"$REPLY\" \"$1\"");
      } else {
        body.add("digest " + digest(algorithm) + " \"$1\"");
      }
      body.add("written " + recipe.get("encoding").asText() + " \"$REPLY\"");
      return body;
    }

    /**
     * Two keys go together, percent-encoded (RFC 5849 §3.4.2), of which the second may be empty.
     */
    private String keys(SignatureLines body) {
      String first = body.credential(recipe.get("key").asText());
      String second = recipe.get("keys").get(1).asText();
      String word = second.isEmpty() ? "''" : "\"$" + names.of(second) + '"';
      return "\"$(percent " + first + ")&$(percent " + word + ")\"";
    }

    private void addKey(SignatureLines body, String algorithm) {
      if (recipe.has("keys")) {
        body.add("hexadecimal " + keys(body));
        return;
      }
      String key = body.credential(recipe.get("key").asText());
      body.add("key " + recipe.get("keyEncoding").asText() + " " + key);
      if (recipe.has("derive")) {
        derive(body, recipe.get("derive"), algorithm);
      }
    }

    private void derive(SignatureLines body, JsonNode derive, String algorithm) {
      body.add("local key=$REPLY message='' started='' separator=''");
      body.add("hexadecimal " + ShellQuote.quote(derive.get("prefix").asText()));
      body.add("key=$REPLY$key");
      for (JsonNode part : derive.get("by")) {
        body.add("message='' started=''");
        body.say(List.of(part));
        body.add("hmac " + algorithm + " \"$key\" \"$message\"");
        body.add("key=$REPLY");
      }
      if (derive.path("text").asBoolean()) {
        body.add("written base64 \"$key\"");
        body.add("hexadecimal \"$REPLY\"");
      } else {
        body.add("REPLY=$key");
      }
    }

    private SignatureLines sign() {
      SignatureLines body = lines();
      String separator = ShellQuote.quote(recipe.get("separator").asText());
      body.add("local message='' started='' separator=" + separator);
      body.add("split \"$1\"");
      body.say(recipe.get("sign"));
      body.add("mac_" + number + " \"$message\"");
      body.add("signature=$REPLY");
      String value = recipe.has("value") ? body.word(recipe.get("value")) : "$signature";
      body.add(names.of(recipe.get("signature").asText()) + "=" + value);
      return body;
    }

    /** Comes last, when it is known which credentials the others need. */
    private SignatureLines prepare() {
      SignatureLines body = lines();
      body.add("has_openssl");
      body.add("clock " + recipe.path("timestamp").path("offsetSeconds").asInt());
      for (String stamp : List.of("timestamp", "nonce")) {
        if (recipe.has(stamp)) {
          body.add("stamp " + recipe.get(stamp).get("form").asText());
          body.add(names.of(recipe.get(stamp).get("variable").asText()) + "=$REPLY");
        }
      }
      for (JsonNode parameter : recipe.get("parameters")) {
        String word = body.word(parameter.get("value"));
        body.add(names.of(parameter.get("variable").asText()) + "=" + word);
      }
      needed.addAll(body.needed());
      if (!needed.isEmpty()) {
        body.lines().add(0, "need " + String.join(" ", needed));
      }
      return body;
    }
  }
}
