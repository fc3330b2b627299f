package io.github.authdex.auth.basic;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * HTTP Basic (RFC 7617): user-id and password in UTF-8.
 *
 * <p>For a server of before RFC 7617 that knows no UTF-8, a caller may also hold {@code charset}
 * with the value {@code ISO-8859-1}.
 */
public record BasicScheme() implements AuthScheme {
  /** The scheme of RFC 7617. */
  public static final BasicScheme BASIC = new BasicScheme();

  @Override
  public String kind() {
    return "basic";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(CredentialRole.open("username"), CredentialRole.secret("password").orAbsent());
  }

  @Override
  public List<WirePlace> places() {
    return List.of(WirePlace.AUTHORIZATION);
  }

  @Override
  public String prefix() {
    return "Basic ";
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return Authentication.of(
        new BasicSigner(
            credentials.require("username"),
            credentials.find("password").orElseGet(() -> Secret.of("")),
            charset(credentials.find("charset").map(Secret::reveal).orElse("UTF-8"))));
  }

  /** Returns what sends {@code username} and {@code password}, in UTF-8, with each request. */
  public Authentication with(String username, Secret password) {
    return Authentication.of(
        new BasicSigner(Secret.of(username), password, StandardCharsets.UTF_8));
  }

  private static Charset charset(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "UTF-8" -> StandardCharsets.UTF_8;
      case "ISO-8859-1" -> StandardCharsets.ISO_8859_1;
      default ->
          throw new IllegalArgumentException(
              "Expected UTF-8 or ISO-8859-1 as the charset of basic (RFC 7617 §2.1)");
    };
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.basic(this);
  }
}
