package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * The URLs that a server of an entry stands for.
 *
 * @param entry whose server it is
 * @param provider the domain of the entry's provider
 * @param at where its URL stands
 * @param example one URL of it
 * @param urls all URLs of it, and those below
 */
record ServerClaim(EntryTree entry, String provider, EntryPlace at, String example, Pattern urls) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  /** Returns the claims of all servers of {@code entry} whose host is not anybody's. */
  static List<ServerClaim> of(EntryTree entry) {
    List<ServerClaim> claims = new ArrayList<>();
    for (EntryPlace server : entry.servers()) {
      claim(entry, server.child("url"), server.child("variables"), claims);
    }
    for (PathRulePlace rule : entry.pathRules()) {
      for (EntryPlace url : rule.at().child("servers").children()) {
        claim(entry, url, rule.at().child("variables"), claims);
      }
    }
    return claims;
  }

  private static void claim(
      EntryTree entry, EntryPlace url, EntryPlace variables, List<ServerClaim> claims) {
    String text = url.node().asText();
    StringBuilder example = new StringBuilder();
    StringBuilder expression = new StringBuilder();
    Matcher matcher = VARIABLE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String fixed = text.substring(end, matcher.start());
      EntryPlace variable = variables.child(matcher.group(1));
      boolean open = isOpen(text, matcher.end());
      if (open && listed(variable).isEmpty()) {
        return; // Anybody's host: it is found only where the caller says so.
      }
      example.append(fixed).append(example(variable));
      expression.append(Pattern.quote(fixed)).append(values(text, variable, open));
      end = matcher.end();
    }
    String rest = text.substring(end);
    example.append(rest);
    expression.append(Pattern.quote(rest)).append("(?:/.*)?");
    try {
      Pattern urls = Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE);
      String provider = DomainOwners.registrable(entry.root().text("provider"));
      claims.add(new ServerClaim(entry, provider, url, example.toString(), urls));
    } catch (PatternSyntaxException e) {
      // VariablePatternSafe says so.
    }
  }

  /** Returns whether a variable of the host has less than two labels behind it. */
  private static boolean isOpen(String url, int end) {
    String authority = url.substring(0, end).substring(url.indexOf("://") + 3);
    String behind = url.substring(end).split("/", 2)[0];
    return !authority.contains("/") && behind.replaceFirst(":.*", "").split("\\.").length < 3;
  }

  private static List<String> listed(EntryPlace variable) {
    List<String> values = new ArrayList<>();
    variable.child("enum").node().forEach(value -> values.add(value.asText()));
    if (values.isEmpty() && variable.has("default")) {
      values.add(variable.text("default"));
    }
    return values;
  }

  private static String example(EntryPlace variable) {
    List<String> listed = listed(variable);
    if (!listed.isEmpty()) {
      return listed.get(0);
    }
    return variable.has("example") ? variable.text("example") : "v";
  }

  private static String values(String url, EntryPlace variable, boolean open) {
    boolean hasList = variable.has("enum") || open;
    if (hasList) {
      return listed(variable).stream()
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:", ")"));
    }
    String pattern = variable.text("pattern");
    return VariablePattern.flaw(pattern).isPresent()
        ? "[^/]*"
        : "(?:" + VariablePattern.of(url, variable.name(), pattern, false).pattern() + ")";
  }

  String host() {
    return DomainOwners.host(example);
  }

  /** Returns whether there is a URL that both stand for. */
  boolean meets(ServerClaim other) {
    return urls.matcher(other.example).matches() || other.urls.matcher(example).matches();
  }

  String url() {
    return at.node().asText();
  }
}
