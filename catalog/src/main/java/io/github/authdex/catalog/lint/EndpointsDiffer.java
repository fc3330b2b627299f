package io.github.authdex.catalog.lint;

import java.util.List;

/**
 * The page where a person consents is not the endpoint that gives tokens, nor the other way; and
 * neither takes tokens back.
 */
final class EndpointsDiffer implements Rule {
  private static final List<String> OTHERS =
      List.of("authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl");

  /** Where both are named so, they are not swapped: MYOB gives tokens at such a URL, too. */
  private static final String CONSENT = "(?i).*/(authori[sz]e|auth|dialog/oauth|consent)/?";

  @Override
  public String id() {
    return "endpoints-differ";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace scheme : entry.schemes()) {
      check(scheme, report);
      discovery(scheme.child("openIdConnectUrl"), report);
      for (EntryPlace flow : scheme.child("flows").children()) {
        check(flow, report);
        revocation(flow, report);
      }
    }
  }

  private static void check(EntryPlace flow, Report report) {
    EntryPlace authorization = flow.child("authorizationUrl");
    EntryPlace token = flow.child("tokenUrl");
    String page = path(authorization);
    String endpoint = path(token);
    if (!page.isEmpty() && page.equals(endpoint)) {
      report.error(
          token, "tokenUrl is authorizationUrl again; write the endpoint that gives tokens");
    } else if (page.matches("(?i).*[/_-]token/?") && !page.matches("(?i).*author.*")) {
      report.error(
          authorization, "authorizationUrl looks like the token endpoint; are the two swapped?");
    } else if (endpoint.matches(CONSENT) && !page.matches(CONSENT)) {
      report.error(
          token, "tokenUrl looks like the page where a person consents; are the two swapped?");
    }
  }

  private static void revocation(EntryPlace flow, Report report) {
    EntryPlace revocation = flow.child("revocationUrl");
    for (String other : OTHERS) {
      if (!path(revocation).isEmpty() && path(revocation).equals(path(flow.child(other)))) {
        report.error(
            revocation,
            "revocationUrl is "
                + other
                + " again; write the endpoint that takes tokens back (RFC 7009), or take it out");
      }
    }
    if (path(revocation).matches("(?i).*/introspect(ion)?/?")) {
      report.error(
          revocation,
          "revocationUrl looks like the endpoint that tells about tokens (RFC 7662); write the one"
              + " that takes them back (RFC 7009), or take it out");
    }
  }

  private static void discovery(EntryPlace url, Report report) {
    if (url.node().isTextual() && !path(url).contains("/.well-known/")) {
      report.error(
          url,
          "openIdConnectUrl is no discovery document; write the one that ends in"
              + " /.well-known/openid-configuration");
    }
  }

  private static String path(EntryPlace url) {
    return url.node().asText("");
  }
}
