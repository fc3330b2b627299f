package io.github.authdex.catalog.lint;

import io.github.authdex.auth.credential.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What tells the value of a server variable can be asked before the value is known, and cannot lead
 * a credential to a stranger's host.
 */
final class VariableSourceFits implements Rule {
  private static final Set<String> OF_THE_STANDARD =
      Set.of("code", "error", "error_description", "error_uri", "iss", "state");

  @Override
  public String id() {
    return "variable-source";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace server : entry.servers()) {
      for (EntryPlace variable : server.child("variables").children()) {
        if (variable.has("from")) {
          check(entry, server.text("url"), variable, report);
        }
      }
    }
  }

  private static void check(EntryTree entry, String url, EntryPlace variable, Report report) {
    EntryPlace from = variable.child("from");
    String name = variable.name();
    if (variable.has("default")) {
      report.error(
          variable.child("default"),
          "the variable \""
              + name
              + "\" has a default beside what tells its value; take one of the two out");
    }
    if (!Template.names(url).contains(name)) {
      report.error(
          from,
          "the variable \""
              + name
              + "\" is no part of its server's URL, which is what a server can tell; take from out");
    } else if (!variable.has("enum") && !isConfined(url, name)) {
      report.error(
          from,
          "a value for {"
              + name
              + "} in \""
              + url
              + "\" could lead to a stranger's host, and a server tells it; write the provider's"
              + " domain into the URL, or list all values that exist (enum)");
    }
    if (from.has("credential")) {
      part(entry, from.child("credential"), report);
    }
    if (from.has("redirect")) {
      redirect(entry, name, from.child("redirect"), report);
    }
    if (from.has("request")) {
      new ValueRequestFits(entry, name, from.child("request")).check(report);
    }
    if (from.has("token") && tokenUrls(entry).stream().noneMatch(one -> isKnown(one, name))) {
      report.error(
          from.child("token"),
          "no answer can tell {"
              + name
              + "}: each token is got on the server that it is a part of; give a scheme a token URL"
              + " without it");
    }
  }

  private static void redirect(
      EntryTree entry, String variable, EntryPlace redirect, Report report) {
    String name = redirect.node().asText();
    if (OF_THE_STANDARD.contains(name)) {
      report.error(
          redirect,
          "the parameter \""
              + name
              + "\" of a redirect proves who answers or brings the code, and is no part of a URL;"
              + " take from out");
    }
    if (entry.schemes().stream()
        .noneMatch(scheme -> scheme.child("flows").has("authorizationCode"))) {
      report.error(
          redirect,
          "no redirect can tell {"
              + variable
              + "}: no scheme has the flow authorizationCode; add it, or take from out");
    }
  }

  private static void part(EntryTree entry, EntryPlace credential, Report report) {
    String name = credential.node().asText();
    if (!entry.partNames().contains(name)) {
      report.error(
          credential,
          "no credential has a part \""
              + name
              + "\""
              + NearestWord.mend(name, entry.partNames(), "declare it among a credential's parts"));
    } else if (entry.isSecret(name)) {
      report.error(
          credential,
          "the part \""
              + name
              + "\" is secret, and a URL is not; take another, or list it as public if it is none");
    }
  }

  /** Returns whether the provider's domain follows the variable, if it stands in the host. */
  private static boolean isConfined(String url, String name) {
    String authority = url.substring(url.indexOf("://") + 3).split("/", 2)[0];
    int at = authority.lastIndexOf("{" + name + "}");
    if (at < 0) {
      return true;
    }
    String rest = authority.substring(at).replaceAll("\\{[^}]*}", "").replaceFirst(":.*", "");
    String domain = rest.substring(rest.indexOf('.') + 1);
    return rest.contains(".") && domain.contains(".") && !DomainOwners.isShared(domain);
  }

  private static boolean isKnown(EntryPlace url, String name) {
    String text = url.node().asText();
    return text.contains("://") && !Template.names(text).contains(name);
  }

  /** Returns the URLs at which tokens and sessions are got. */
  private static List<EntryPlace> tokenUrls(EntryTree entry) {
    List<EntryPlace> urls = new ArrayList<>();
    for (EntryPlace scheme : entry.schemes()) {
      urls.add(scheme.child("openIdConnectUrl"));
      urls.add(scheme.child("exchange").child("url"));
      urls.add(scheme.child("login").child("url"));
      scheme.child("flows").children().forEach(flow -> urls.add(flow.child("tokenUrl")));
    }
    return urls;
  }
}
