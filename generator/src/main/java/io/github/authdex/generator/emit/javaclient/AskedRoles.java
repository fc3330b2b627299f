package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.auth.Way;
import io.github.authdex.auth.credential.CredentialRole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the method for one way of a scheme asks its caller for. */
final class AskedRoles {
  private static final String CLIENT_ID = "clientId";

  private AskedRoles() {}

  /**
   * Returns {@code way} with the credentials that its templates take by name: beside those of its
   * roles, or of them, which are then not optional. Most servers want to know the client each time,
   * so that its id is not optional either.
   *
   * @param variables names in templates that are no credentials, since the servers have them
   */
  static Way of(Way way, Set<String> variables) {
    Set<String> needed = new LinkedHashSet<>(way.names());
    needed.add(CLIENT_ID);
    List<CredentialRole> all = new ArrayList<>();
    for (CredentialRole role : way.roles()) {
      boolean optional = role.optional() && !needed.contains(role.name());
      all.add(new CredentialRole(role.name(), role.secret(), optional));
    }
    Set<String> known = way.roles().stream().map(CredentialRole::name).collect(Collectors.toSet());
    known.addAll(variables);
    way.names().stream().filter(known::add).map(CredentialRole::open).forEach(all::add);
    return new Way(way.name(), all, way.templates(), way.scoped());
  }
}
