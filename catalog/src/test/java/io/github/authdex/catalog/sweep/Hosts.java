package io.github.authdex.catalog.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts of URLs, and whose they are not. */
final class Hosts {
  /** Hosts behind which another API lies, or which anybody can have. */
  private static final Pattern PROXY =
      Pattern.compile(
          "(?:.*\\.)?(?:rapidapi\\.com|mashape\\.com|azure-api\\.net|azurewebsites\\.net"
              + "|azurefd\\.net|trafficmanager\\.net|cloudapp\\.net|cloudapp\\.azure\\.com"
              + "|azure-apim\\.net|logic\\.azure\\.com|herokuapp\\.com|cloudfunctions\\.net"
              + "|run\\.app|appspot\\.com|amazonaws\\.com|cloudfront\\.net|ngrok\\.io|workers\\.dev"
              + "|vercel\\.app|netlify\\.app|onrender\\.com|apigee\\.net|apiplatform\\.io"
              + "|azurecontainerapps\\.io|cloudhub\\.io|github\\.io|githubusercontent\\.com)");

  private static final Pattern SAMPLE =
      Pattern.compile(
          ".*(?:your|mycompany|hooman|tenant\\.|example|localhost|contoso|\\.local\\b|^\\d+\\.\\d+\\.).*");

  private static final Pattern OWN_END = Pattern.compile(".*[.-][a-z0-9-]+\\.[a-z]{2,}");

  private Hosts() {}

  /** Returns the host of {@code url} in lower case, with its variables; empty if it has none. */
  static String of(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "";
    }
    String rest = url.substring(start + 3);
    int end = rest.length();
    for (char c : "/?#".toCharArray()) {
      int at = rest.indexOf(c);
      end = at < 0 ? end : Math.min(end, at);
    }
    return rest.substring(0, end).replaceAll(":\\d+$", "").toLowerCase(Locale.ROOT);
  }

  /** Returns what a reader has to know of the hosts of {@code urls}. */
  static List<Reason> reasons(List<String> urls) {
    List<Reason> reasons = new ArrayList<>();
    for (String host : urls.stream().map(Hosts::of).toList()) {
      if (PROXY.matcher(host).matches()) {
        reasons.add(Reason.PROXY);
      }
      String behind = host.substring(host.lastIndexOf('}') + 1);
      if (SAMPLE.matcher(host).matches()
          || (host.contains("{") && !OWN_END.matcher(behind).matches())) {
        reasons.add(Reason.OPEN_HOST);
      } else if (host.contains("{")) {
        reasons.add(Reason.TENANT);
      }
    }
    return reasons;
  }
}
