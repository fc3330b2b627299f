package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.collection.Script;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The functions that fetch tokens, make JWTs and sign, of which requests call what they need. */
final class AuthFunctions {
  private final TokenFunctions tokens;
  private final JwtFunctions jwts;
  private final SigningFunctions signing;

  AuthFunctions(ShellNames names) {
    this.tokens = new TokenFunctions(names);
    this.jwts = new JwtFunctions(names);
    this.signing = new SigningFunctions(names);
  }

  /** Returns the calls that go before a request that carries {@code auth}. */
  List<String> before(SchemeRendering auth) {
    List<String> calls = new ArrayList<>();
    auth.data(Script.FETCH_TOKENS).forEach(client -> calls.add(tokens.call(client)));
    auth.data(Script.SIGN_JWTS).forEach(jwt -> calls.add(jwts.call(jwt)));
    auth.data(Script.SIGN).forEach(recipe -> calls.add(signing.prepare(recipe)));
    return calls;
  }

  /** Returns the call that signs a request of {@code method}, if something does. */
  List<String> sign(SchemeRendering auth, String method) {
    return auth.data(Script.SIGN).stream().map(recipe -> signing.sign(recipe, method)).toList();
  }

  /** Returns the key of the variable that holds the signature, empty if there is none. */
  String signature(SchemeRendering auth) {
    return auth.data(Script.SIGN).stream()
        .map(recipe -> recipe.get("signature").asText())
        .findFirst()
        .orElse("");
  }

  /** Returns the names of the variables that the calls set. */
  Set<String> filled(SchemeRendering auth) {
    Set<String> filled = new LinkedHashSet<>();
    auth.data(Script.FETCH_TOKENS).forEach(client -> filled.add(tokens.filled(client)));
    auth.data(Script.SIGN_JWTS).forEach(jwt -> filled.add(jwts.filled(jwt)));
    auth.data(Script.SIGN).forEach(recipe -> filled.addAll(signing.filled(recipe)));
    return filled;
  }

  /** Returns the functions that were asked for. */
  String write() {
    return tokens.write() + jwts.write() + signing.write();
  }
}
