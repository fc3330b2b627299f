package io.github.authdex.cli.draft;

import io.github.authdex.auth.credential.SecretNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how a request proves who sends it: in its fields, its query, its content. */
final class ProofFinder {
  private static final Pattern SIGNED =
      Pattern.compile("(?i).*(?:signature|hmac|nonce|timestamp|^sig$|-sign$).*");

  /** What guards a browser's forms, and what a proxy asks for, is none of the API's. */
  private static final Pattern OTHERS = Pattern.compile("(?i).*(?:csrf|xsrf).*|proxy-.*|sec-.*");

  private static final Pattern WORD = Pattern.compile("(?i)(Bearer|Token|JWT) +(.+)");

  /** In content a name must say more: much of what an API takes is called a key. */
  private static final Pattern CONTENT =
      Pattern.compile(
          "(?i)(?:api|access|auth|app)[-_]?(?:key|token|secret)|client_?id|(?:client_?)?secret");

  private final Set<String> issuedCookies;
  private final Consumer<String> told;

  /**
   * @param issuedCookies the names of cookies that a login set, which are a session's
   * @param told what a person should know
   */
  ProofFinder(Set<String> issuedCookies, Consumer<String> told) {
    this.issuedCookies = issuedCookies;
    this.told = told;
  }

  List<Proof> of(SeenRequest request) {
    List<Proof> proofs = new ArrayList<>(request.declared());
    for (SeenField field : request.headers()) {
      header(field, proofs);
    }
    for (SeenField field : request.query()) {
      if (SecretNames.isSecret(field.name()) && !field.isCalled("code")) {
        named("query", field, proofs);
      }
    }
    if (proofs.isEmpty()) {
      request.fields().stream()
          .filter(field -> CONTENT.matcher(field.name()).matches())
          .forEach(field -> named("body", field, proofs));
    }
    if (proofs.isEmpty()) {
      cookies(request, proofs);
    }
    return proofs;
  }

  private void header(SeenField field, List<Proof> proofs) {
    if (field.isCalled("Authorization")) {
      AuthorizationField.proof(field.value(), told).ifPresent(proofs::add);
    } else if (SecretNames.isSecret(field.name())
        && !field.isCalled("Cookie")
        && !OTHERS.matcher(field.name()).matches()) {
      named("header", field, proofs);
    }
  }

  private void named(String in, SeenField field, List<Proof> proofs) {
    if (SIGNED.matcher(field.name()).matches()) {
      told.accept(
          "the request is signed ("
              + field.name()
              + "); what is signed has to be written by hand, as kind signature");
      return;
    }
    String name = CredentialName.of(field.name());
    Matcher word = WORD.matcher(field.value());
    proofs.add(
        in.equals("header") && word.matches()
            ? Proof.of(
                name,
                "apikey",
                List.of(word.group(2)),
                "in",
                in,
                "name",
                field.name(),
                "prefix",
                word.group(1) + " ")
            : Proof.of(name, "apikey", List.of(field.value()), "in", in, "name", field.name()));
  }

  private void cookies(SeenRequest request, List<Proof> proofs) {
    for (SeenField cookie : Cookies.of(request)) {
      if (!issuedCookies.contains(cookie.name())
          && SecretNames.isSecret(cookie.name())
          && !OTHERS.matcher(cookie.name()).matches()) {
        named("cookie", cookie, proofs);
      }
    }
  }
}
