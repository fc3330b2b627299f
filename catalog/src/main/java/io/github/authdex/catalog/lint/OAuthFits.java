package io.github.authdex.catalog.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an OAuth scheme says of its token requests has something to hold for. */
final class OAuthFits implements Rule {
  private static final Set<String> REFRESHED =
      Set.of("authorizationCode", "deviceAuthorization", "password");

  @Override
  public String id() {
    return "oauth-fits";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace scheme : entry.schemes()) {
      if (Set.of("oauth2", "oidc").contains(scheme.text("kind"))) {
        assertion(scheme, report);
        headers(scheme, report);
        refresh(scheme, report);
        dpop(scheme, report);
      }
    }
  }

  private static void assertion(EntryPlace scheme, Report report) {
    if (!scheme.has("assertion")) {
      return;
    }
    EntryPlace assertion = scheme.child("assertion");
    String method = method(scheme);
    if (!method.endsWith("_jwt")) {
      report.error(
          assertion,
          assertion.words()
              + " describes a JWT, but the client proves itself by "
              + method
              + "; set clientAuthentication to private_key_jwt or client_secret_jwt");
      return;
    }
    boolean shared = method.equals("client_secret_jwt");
    for (EntryPlace algorithm : assertion.child("algorithms").children()) {
      if (algorithm.node().asText().startsWith("HS") != shared) {
        report.error(
            algorithm,
            algorithm.node().asText()
                + " signs by "
                + (shared ? "a key pair" : "a shared secret")
                + ", but "
                + method
                + " does not");
      }
    }
  }

  private static void headers(EntryPlace scheme, Report report) {
    for (EntryPlace header : scheme.child("tokenHeaders").children()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (List.of("authorization", "dpop", "content-type", "accept", "cookie").contains(name)) {
        report.error(
            header,
            "the header "
                + header.name()
                + " is that of the token request itself; say how the client proves itself in"
                + " clientAuthentication, and how the request is written in requestFormat");
      }
    }
  }

  private static void refresh(EntryPlace scheme, Report report) {
    boolean refreshes = refreshes(scheme);
    for (String field : List.of("refreshSeconds", "rotates")) {
      if (scheme.child("tokenLife").has(field) && !refreshes) {
        report.error(
            scheme.child("tokenLife").child(field),
            "no flow of " + scheme.words() + " gives a refresh token; take out " + field);
      }
    }
  }

  /** Returns whether {@code scheme} gives refresh tokens out. */
  static boolean refreshes(EntryPlace scheme) {
    return scheme.text("kind").equals("oidc")
        || EntryTree.names(scheme.child("flows")).stream().anyMatch(REFRESHED::contains);
  }

  private static void dpop(EntryPlace scheme, Report report) {
    boolean elsewhere = scheme.has("in") || scheme.has("name") || scheme.has("prefix");
    if (scheme.has("dpop") && elsewhere) {
      report.error(
          scheme.child("dpop"),
          "a token that is bound to a key stands behind DPoP in Authorization (RFC 9449 §7.1);"
              + " take out in, name and prefix");
    }
  }

  private static String method(EntryPlace scheme) {
    String method = scheme.text("clientAuthentication");
    return method.isEmpty() ? "client_secret_basic" : method;
  }
}
