package io.github.authdex.catalog.lint;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who owns a host, as far as its name tells. */
public final class DomainOwners {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
  private static final Pattern PORT = Pattern.compile(":[0-9]*$");
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*");

  /** What stands in front of a country's code where registrations begin one label further left. */
  private static final Set<String> SECOND_LEVEL =
      Set.of("ac", "co", "com", "edu", "gov", "ne", "net", "or", "org");

  /** Domains whose subdomains belong to whoever asks for one. */
  private static final Set<String> SHARED =
      Set.of(
          "appspot.com",
          "azurewebsites.net",
          "cloudfront.net",
          "github.io",
          "gitlab.io",
          "herokuapp.com",
          "netlify.app",
          "ngrok.io",
          "pages.dev",
          "vercel.app",
          "web.app",
          "workers.dev");

  private DomainOwners() {}

  /** Returns the host of {@code url} in lower case; a variable in it is one label. */
  static String host(String url) {
    String plain = plain(url);
    int start = plain.indexOf("://") + 3;
    int end = start;
    while (end < plain.length() && "/?#".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    String authority = plain.substring(start, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return (host.indexOf(':') < 0 ? host : PORT.matcher(host).replaceFirst(""))
        .toLowerCase(Locale.ROOT);
  }

  private static String plain(String url) {
    return url.indexOf('{') < 0 ? url : VARIABLE.matcher(url).replaceAll("v");
  }

  /** Returns the part of {@code host} that somebody registered, such as {@code acme.co.uk}. */
  public static String registrable(String host) {
    String[] labels = host.split("\\.", -1);
    int last = labels.length - 1;
    if (last < 2 || NUMBER.matcher(host).matches()) {
      return host;
    }
    String two = labels[last - 1] + "." + labels[last];
    boolean country = labels[last].length() == 2 && SECOND_LEVEL.contains(labels[last - 1]);
    return country || SHARED.contains(two) ? labels[last - 2] + "." + two : two;
  }

  /**
   * Returns whether {@code domain} is one below which others have theirs, such as {@code co.uk}.
   */
  static boolean isShared(String domain) {
    String[] labels = domain.split("\\.", -1);
    return SHARED.contains(domain)
        || (labels.length == 2 && labels[1].length() == 2 && SECOND_LEVEL.contains(labels[0]));
  }

  /** Returns {@link #registrable(String)} of the host of {@code url}. */
  public static String ofUrl(String url) {
    return registrable(host(url));
  }

  /** Returns the first label of a registrable domain: {@code acme} of {@code acme.co.uk}. */
  static String label(String domain) {
    return domain.split("\\.", 2)[0];
  }

  /**
   * Returns whether two registrable domains look like one owner's: equal, or the name of one within
   * that of the other ({@code google.com}, {@code googleapis.com}).
   */
  static boolean related(String one, String other) {
    String a = label(one);
    String b = label(other);
    return one.equals(other)
        || (Math.min(a.length(), b.length()) >= 3 && (a.contains(b) || b.contains(a)));
  }

  /** Returns whether {@code url} can be parsed by everybody alike. */
  static boolean isUrl(String url) {
    try {
      URI uri = URI.create(plain(url));
      return uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
