package io.github.authdex.generator.emit.hurl;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import java.util.List;
import java.util.Optional;

/**
 * Auth that Hurl makes by what a request says. All texts refer to variables in the shared way.
 *
 * @param basic name and password of the section BasicAuth, if that says it
 * @param options of the section Options, each a name and a text
 * @param headers each a name and a text
 * @param optional headers that only some need, which stand as comments
 * @param query pairs, likewise
 * @param token what must be asked for before, if something
 * @param notes what a person must know
 */
record HurlAuth(
    Optional<Pair> basic,
    List<Pair> options,
    List<Pair> headers,
    List<Pair> optional,
    List<Pair> query,
    Optional<HurlToken> token,
    List<String> notes) {
  /** Puts nothing on a request. */
  static final HurlAuth NONE =
      new HurlAuth(
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of());

  HurlAuth {
    options = List.copyOf(options);
    headers = List.copyOf(headers);
    optional = List.copyOf(optional);
    query = List.copyOf(query);
    notes = List.copyOf(notes);
  }

  /** A name and its text. */
  record Pair(String name, String text) {}

  /** Returns what stands for {@code auth}, or nothing if Hurl has no form for it. */
  static Optional<HurlAuth> of(NativeAuth auth) {
    if (!(auth instanceof Made made)) {
      return Optional.empty(); // A key is a header like others.
    }
    AuthScheme scheme = made.scheme();
    if (scheme instanceof BasicScheme) {
      return Optional.of(basic(made));
    } else if (scheme instanceof DigestScheme) {
      return Optional.of(options(new Pair("user", user(made, "")), new Pair("digest", "true")));
    } else if (scheme instanceof NtlmScheme) {
      return Optional.of(ntlm(made));
    } else if (scheme instanceof OAuth2Scheme oauth2) {
      return oauth2(oauth2, made);
    } else if (scheme instanceof SigV4Scheme sigV4) {
      return sigV4.regionSet().isEmpty() ? Optional.of(sigV4(made)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** The section needs a name. */
  private static HurlAuth basic(Made made) {
    String name = made.text("username");
    return name.isEmpty()
        ? options(new Pair("user", user(made, "")))
        : new HurlAuth(
            Optional.of(new Pair(name, made.text("password"))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of());
  }

  private static HurlAuth ntlm(Made made) {
    String domain = made.text("domain").isEmpty() ? "" : made.text("domain") + "\\";
    return options(new Pair("user", user(made, domain)), new Pair("ntlm", "true"));
  }

  private static String user(Made made, String domain) {
    return domain + made.text("username") + ":" + made.text("password");
  }

  private static HurlAuth sigV4(Made made) {
    boolean scoped = !made.text("region").isEmpty() && !made.text("service").isEmpty();
    String scope = scoped ? ":" + made.text("region") + ":" + made.text("service") : "";
    String token = made.text("sessionToken");
    return new HurlAuth(
        Optional.empty(),
        List.of(
            new Pair("aws-sigv4", "aws:amz" + scope),
            new Pair("user", made.text("accessKeyId") + ":" + made.text("secretAccessKey"))),
        List.of(),
        token.isEmpty() ? List.of() : List.of(new Pair("x-amz-security-token", token)),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Optional<HurlAuth> oauth2(OAuth2Scheme scheme, Made made) {
    return HurlToken.of(scheme, made)
        .flatMap(
            token -> {
              String value = LiteralText.text(scheme.options().prefix()) + token.reference();
              Pair pair = new Pair(scheme.options().name(), value);
              return switch (scheme.options().in()) {
                case HEADER -> Optional.of(token(List.of(pair), List.of(), token));
                case QUERY -> Optional.of(token(List.of(), List.of(pair), token));
                case COOKIE, BODY, PATH -> Optional.<HurlAuth>empty();
              };
            });
  }

  private static HurlAuth token(List<Pair> headers, List<Pair> query, HurlToken token) {
    return new HurlAuth(
        Optional.empty(), List.of(), headers, List.of(), query, Optional.of(token), token.notes());
  }

  private static HurlAuth options(Pair... options) {
    return new HurlAuth(
        Optional.empty(),
        List.of(options),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
