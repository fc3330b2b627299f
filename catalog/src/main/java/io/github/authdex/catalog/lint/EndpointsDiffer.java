package io.github.authdex.catalog.lint;

/** The page where a person consents is not the endpoint that gives tokens, nor the other way. */
final class EndpointsDiffer implements Rule {
  @Override
  public String id() {
    return "endpoints-differ";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace scheme : entry.schemes()) {
      check(scheme, report);
      discovery(scheme.child("openIdConnectUrl"), report);
      scheme.child("flows").children().forEach(flow -> check(flow, report));
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
    } else if (endpoint.matches("(?i).*/(authori[sz]e|auth|dialog/oauth|consent)/?")) {
      report.error(
          token, "tokenUrl looks like the page where a person consents; are the two swapped?");
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
