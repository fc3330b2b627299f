package io.github.authdex.spring;

import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Header fields that the JDK's client writes by itself. Spring leaves them out of a request without
 * a word, so that what was signed would not be what is sent.
 */
final class JdkFields {
  private static final Set<String> OWN = own(System.getProperty(Allowed.PROPERTY, ""));

  private JdkFields() {}

  /** What a program may tell the JDK to take from it. */
  private interface Allowed {
    String PROPERTY = "jdk.httpclient.allowRestrictedHeaders";
  }

  private static Set<String> own(String allowed) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(Set.of("connection", "expect", "host", "upgrade"));
    Arrays.stream(allowed.split(",")).map(String::strip).forEach(names::remove);
    return names;
  }

  /**
   * Does nothing if {@code headers} are left as they are.
   *
   * @throws IllegalArgumentException if one of them would be left out
   */
  static void requireNone(Headers headers) {
    for (Header header : headers) {
      if (OWN.contains(header.name())) {
        throw new IllegalArgumentException(
            "Expected no header \""
                + header.name().toLowerCase(Locale.ROOT)
                + "\", which java.net.http writes by itself; leave it out, or start the program"
                + " with -D"
                + Allowed.PROPERTY
                + "="
                + header.name().toLowerCase(Locale.ROOT));
      }
    }
  }
}
