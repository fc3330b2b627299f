package io.github.authdex.catalog.sweep;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import java.util.HashSet;
import java.util.Set;

/**
 * Which schemes of an entry a candidate could be about, by where it is.
 *
 * @param catalog of the entry alone
 */
record EntryPlaces(Entry entry, Catalog catalog, EntryHosts hosts) {
  /** Returns the names of the schemes that calls to where {@code candidate} is take. */
  Set<String> schemes(Candidate candidate) {
    Set<String> names = new HashSet<>();
    if (candidate.reasons().contains(Reason.OPEN_HOST)) {
      return names;
    }
    if (!candidate.urls().isEmpty()) {
      candidate.urls().forEach(url -> names.addAll(url.contains("{") ? like(url) : at(url)));
    } else if (hosts.isOfOne(candidate.scheme().fact("tokenUrl"))) {
      names.addAll(entry.schemes().keySet()); // Endpoints that serve one API say which it is.
    }
    return names;
  }

  private Set<String> at(String url) {
    Set<String> names = new HashSet<>();
    for (ApiMatch match : catalog.find(url)) {
      names.addAll(names(entry.requirement(match.server(), "GET", match.path())));
    }
    return names.isEmpty() && hosts.isOfOne(Hosts.of(url)) ? above(url) : names;
  }

  /** A base URL may be shorter than the server's, on a host that one entry alone has. */
  private Set<String> above(String url) {
    Set<String> names = new HashSet<>();
    for (Server server : entry.servers()) {
      if (server.url().startsWith(url.replaceFirst("/+$", "") + "/")) {
        names.addAll(names(entry.requirement(server, "GET", "")));
      }
    }
    return names;
  }

  /** A tenant's host is the same if nothing but the names of the variables differs. */
  private Set<String> like(String url) {
    Set<String> names = new HashSet<>();
    for (Server server : entry.servers()) {
      String host = anonymous(Hosts.of(server.url()));
      String path = server.url().substring(server.url().indexOf("://") + 3 + host(server));
      String sought = url.substring(url.indexOf("://") + 3 + Hosts.of(url).length());
      boolean same = host.equals(anonymous(Hosts.of(url)));
      if (same && (under(path, sought) || under(sought, path))) {
        names.addAll(names(entry.requirement(server, "GET", "")));
      }
    }
    return names;
  }

  private static int host(Server server) {
    return Hosts.of(server.url()).length();
  }

  private static boolean under(String path, String base) {
    return anonymous(path + "/").startsWith(anonymous(base.replaceFirst("/+$", "") + "/"));
  }

  private static String anonymous(String template) {
    return template.replaceAll("\\{[^{}]*\\}", Wire.HELD);
  }

  private static Set<String> names(AuthRequirement requirement) {
    Set<String> names = new HashSet<>();
    requirement.alternatives().forEach(one -> names.addAll(one.names()));
    return names;
  }
}
