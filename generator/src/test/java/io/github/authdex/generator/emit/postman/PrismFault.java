package io.github.authdex.generator.emit.postman;

import io.github.authdex.generator.node.Prism.Sent;
import io.github.authdex.generator.openapi.StatedSecurity;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Where Prism, or the document itself, is known to be wrong about a credential, and why.
 *
 * @param what Prism does, behind its name
 * @param when what the document asks for and what was sent
 */
record PrismFault(String what, BiPredicate<List<List<String>>, Sent> when) {
  /** The files are those of the package {@code @stoplight/prism-http}. */
  private static final List<PrismFault> KNOWN =
      List.of(
          new PrismFault(
              "refuses where the document asks for two credentials in one place, which no request"
                  + " can carry; that is told (places-differ), and the collection has neither",
              (asked, sent) ->
                  sent.refused()
                      && !asked.isEmpty()
                      && asked.stream().allMatch(StatedSecurity::clash)),
          new PrismFault(
              "lets in a Basic pair of nothing and nothing, which newman sends and the collection's"
                  + " own check fails: isBasicToken in validators/security/handlers/basicAuth.js"
                  + " counts the parts",
              (asked, sent) ->
                  holds(asked, "http basic")
                      && sent.authorization().equals("Basic Og==")
                      && sent.told()),
          new PrismFault(
              "refuses an empty header Authorization where the document asks for nothing or a key"
                  + " in it, which newman sends and the collection's own check fails: isNoAuth in"
                  + " validators/security/handlers/none.js wants none",
              (asked, sent) ->
                  sent.refused()
                      && sent.authorization().isEmpty()
                      && sent.told()
                      && asked.contains(List.of())
                      && holds(asked, "apiKey header Authorization")),
          new PrismFault(
              "lets in all where an alternative has a scheme of http other than basic, bearer and"
                  + " digest: findSecurityHandler in validators/security/handlers/index.js makes a"
                  + " warning of what it does not know",
              (asked, sent) ->
                  asked.stream()
                      .flatMap(List::stream)
                      .anyMatch(kind -> kind.matches("http (?!basic|bearer|digest).*"))),
          new PrismFault(
              "looks at no signature: AWS's documents say a key in the header Authorization, of"
                  + " which apiKeyInHeader in validators/security/handlers/apiKey.js takes any, and"
                  + " newman signs with an empty key, too",
              (asked, sent) ->
                  holds(asked, "apiKey header Authorization")
                      && sent.authorization().startsWith("AWS4-HMAC-SHA256 Credential=/")));

  /** Returns why Prism says other than is right of {@code sent}, if that is known. */
  static Optional<String> of(List<List<String>> asked, Sent sent) {
    return KNOWN.stream()
        .filter(fault -> fault.when().test(asked, sent))
        .map(PrismFault::what)
        .findFirst();
  }

  private static boolean holds(List<List<String>> asked, String kind) {
    return asked.stream().anyMatch(alternative -> alternative.contains(kind));
  }
}
