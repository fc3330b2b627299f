package io.github.authdex.lab.message;

import java.util.Locale;

/**
 * Where the client meant to go.
 *
 * @param host in lower case, an IPv6 address without brackets
 * @param port also where it is the usual one
 */
public record HostAndPort(String host, int port) {
  /** Returns what the Host field of {@code request} says. */
  public static HostAndPort of(ReceivedRequest request) {
    String authority = request.authority().toLowerCase(Locale.ROOT);
    int usual = request.arrival().secure() ? 443 : 80;
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon >= 0 && authority.substring(colon + 1).matches("[0-9]{1,5}");
    String host = hasPort ? authority.substring(0, colon) : authority;
    int port = hasPort ? Integer.parseInt(authority.substring(colon + 1)) : usual;
    return new HostAndPort(host.replaceAll("[\\[\\]]", ""), port);
  }

  /** Returns the authority of {@code request} in lower case, without the usual port. */
  public static String authority(ReceivedRequest request) {
    String authority = request.authority().toLowerCase(Locale.ROOT);
    String usual = request.arrival().secure() ? ":443" : ":80";
    return authority.endsWith(usual)
        ? authority.substring(0, authority.length() - usual.length())
        : authority;
  }
}
