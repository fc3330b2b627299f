package io.github.authdex.generator.emit.curl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.curl.BashText.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the functions that make and sign JWTs (RFC 7519). */
final class JwtFunctions {
  private final ShellNames names;
  private final List<ObjectNode> jwts = new ArrayList<>();

  JwtFunctions(ShellNames names) {
    this.names = names;
  }

  /** Returns the call of the function that makes {@code jwt}. */
  String call(ObjectNode jwt) {
    if (!jwts.contains(jwt)) {
      jwts.add(jwt);
    }
    return "jwt_" + (jwts.indexOf(jwt) + 1);
  }

  /** Returns the name of the variable that holds {@code jwt}. */
  String filled(ObjectNode jwt) {
    return name(jwt, "token");
  }

  /** Returns the functions that were asked for. */
  String write() {
    StringBuilder all = new StringBuilder();
    jwts.forEach(jwt -> all.append(function(jwt)).append('\n'));
    return all.toString();
  }

  private String function(ObjectNode jwt) {
    BashText text = new BashText(names);
    String algorithm = jwt.get("algorithm").asText();
    String key = text.word("{{" + jwt.get("key").asText() + "}}", Place.AS_IS);
    String header = text.word(header(algorithm, jwt.get("header").asText()), Place.JSON);
    String payload = text.word(jwt.get("payload").asText(), Place.JSON);
    String issued = name(jwt, "issuedAt");
    String expires = name(jwt, "expiresAt");
    Set<String> needed = new LinkedHashSet<>(text.needed());
    needed.removeAll(Set.of(issued, expires));
    List<String> lines = new ArrayList<>();
    lines.add("need " + String.join(" ", needed));
    lines.add("printf -v " + issued + " '%(%s)T' -1");
    lines.add(issued + "=$((" + issued + " - " + jwt.get("backdateSeconds").asLong() + "))");
    long lifetime = jwt.get("lifetimeSeconds").asLong();
    lines.add(expires + "=$((" + issued + " + " + lifetime + "))");
    String encoding = jwt.get("keyEncoding").asText();
    lines.add("jwt " + String.join(" ", List.of(algorithm, encoding, key, header, payload)));
    lines.add(filled(jwt) + "=$REPLY");
    return "# Makes a JWT and signs it.\n"
        + call(jwt)
        + "() {\n  "
        + String.join("\n  ", lines)
        + "\n}\n";
  }

  /** Returns {@code json} with the algorithm before its members. */
  private static String header(String algorithm, String json) {
    String members = json.strip().substring(1).strip();
    String more = members.equals("}") ? "" : ", ";
    return "{\"alg\": \"" + algorithm + '"' + more + members;
  }

  private String name(ObjectNode jwt, String what) {
    return names.of(jwt.get(what).asText());
  }
}
