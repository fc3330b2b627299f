package io.github.authdex.catalog.families;

import io.github.authdex.catalog.git.GitTree;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Google's client for PHP says of a service.
 *
 * @param file the name of its class
 * @param root the URL of its host
 */
record GoogleClient(String file, String root, Set<String> scopes) {
  private static final Pattern NAME = Pattern.compile("serviceName = '([^']+)'");
  private static final Pattern ROOT = Pattern.compile("rootUrl = \\$rootUrl \\?: '([^']+)/'");
  private static final Pattern SCOPE = Pattern.compile("const \\w+ =\\s+\"([^\"]+)\"");

  /** Returns those in {@code php}, by the names of the services. */
  static Map<String, GoogleClient> all(GitTree php) throws IOException {
    Map<String, GoogleClient> clients = new HashMap<>();
    for (String path : php.files("src/")) {
      if (path.matches("src/[^/]+\\.php")) {
        String text = php.text(path);
        Matcher name = NAME.matcher(text);
        Matcher root = ROOT.matcher(text);
        if (name.find() && root.find()) {
          String file = path.substring("src/".length(), path.length() - ".php".length());
          clients.put(name.group(1), new GoogleClient(file, root.group(1), scopes(text)));
        }
      }
    }
    return clients;
  }

  private static Set<String> scopes(String text) {
    Set<String> scopes = new TreeSet<>();
    Matcher scope = SCOPE.matcher(text);
    while (scope.find()) {
      scopes.add(scope.group(1));
    }
    return scopes;
  }
}
