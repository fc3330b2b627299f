package io.github.authdex.cli.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the scheme of an Authorization field (RFC 9110 §11.4) by its first word. */
final class AuthorizationField {
  private static final Pattern WORD = Pattern.compile("([A-Za-z][A-Za-z0-9._-]{0,31}) +(.+)");

  /** What providers put in front of a key; any other word could be a part of it. */
  private static final Pattern PREFIX =
      Pattern.compile("(?i).*(?:key|token|auth|bot|bearer|jwt|session|client|login).*");

  private static final Pattern NAMED = Pattern.compile("([A-Za-z_]{2,20}=)\"?([^\",]+)\"?");

  private static final Pattern AWS =
      Pattern.compile("Credential=[^/,]+/[0-9]{8}/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request");

  private AuthorizationField() {}

  /**
   * Returns the proof in {@code value}.
   *
   * @param told what a person should know of it
   */
  static Optional<Proof> proof(String value, Consumer<String> told) {
    Matcher word = WORD.matcher(value.strip());
    if (!word.matches()) {
      return Optional.of(
          Proof.of(
              "apiKey", "apikey", List.of(value.strip()), "in", "header", "name", "Authorization"));
    }
    String rest = word.group(2).strip();
    List<String> values = List.of(rest);
    return switch (word.group(1).toLowerCase(Locale.ROOT)) {
      case "basic" -> Optional.of(basic(rest));
      case "bearer" -> Optional.of(Proof.of("bearer", "bearer", values, "token", "token"));
      case "digest" -> Optional.of(Proof.of("digest", "digest", values));
      case "ntlm", "negotiate" -> Optional.of(Proof.of("ntlm", "ntlm", values));
      case "hawk" -> Optional.of(Proof.of("hawk", "hawk", values));
      case "eg1-hmac-sha256" -> Optional.of(Proof.of("edgegrid", "edgegrid", values));
      case "aws4-hmac-sha256" -> aws(rest, told);
      case "oauth" -> Optional.of(oauth(rest));
      case "dpop" -> {
        told.accept("the token is bound to a key (DPoP, RFC 9449); say so in the oauth2 scheme");
        yield Optional.of(Proof.of("bearer", "bearer", values, "token", "token"));
      }
      case "signature" -> {
        told.accept(
            "the request is signed (Authorization: Signature); what is signed has to be written by"
                + " hand, as kind httpsig or signature");
        yield Optional.empty();
      }
      default -> Optional.of(prefixed(word.group(1), rest, told));
    };
  }

  private static Proof basic(String octets) {
    List<String> values = new ArrayList<>(List.of(octets));
    String pair = "";
    try {
      pair = new String(Base64.getDecoder().decode(octets), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A placeholder, perhaps: the scheme shows all the same.
    }
    int colon = pair.indexOf(':');
    if (colon >= 0) {
      values.add(pair);
      values.add(pair.substring(0, colon));
      values.add(pair.substring(colon + 1));
    }
    return colon > 0 && colon == pair.length() - 1
        ? Proof.of("basic", "basic", values, "username", "apiKey", "password", "")
        : Proof.of("basic", "basic", values);
  }

  private static Optional<Proof> aws(String rest, Consumer<String> told) {
    Matcher scope = AWS.matcher(rest);
    if (!scope.find()) {
      told.accept("the signature of AWS names no credential scope; write service and region");
      return Optional.empty();
    }
    return Optional.of(
        Proof.of(
            "sigv4", "sigv4", List.of(rest), "service", scope.group(2), "region", scope.group(1)));
  }

  private static Proof oauth(String rest) {
    Matcher method = Pattern.compile("oauth_signature_method=\"([A-Z0-9-]+)\"").matcher(rest);
    if (method.find()) {
      return Proof.of("oauth1", "oauth1", List.of(rest), "signatureMethod", method.group(1));
    }
    return key("OAuth ", rest);
  }

  private static Proof prefixed(String word, String rest, Consumer<String> told) {
    if (!PREFIX.matcher(word).matches()) {
      told.accept(
          "a word stands in front of the credential in Authorization; write it as the scheme's"
              + " prefix, in place of TODO");
      return key(Gaps.PREFIX, rest);
    }
    Matcher named = NAMED.matcher(rest);
    return named.matches() && PREFIX.matcher(named.group(1)).matches()
        ? key(word + " " + named.group(1), named.group(2))
        : key(word + " ", rest);
  }

  private static Proof key(String prefix, String value) {
    return Proof.of(
        "apiKey",
        "apikey",
        List.of(value),
        "in",
        "header",
        "name",
        "Authorization",
        "prefix",
        prefix);
  }
}
