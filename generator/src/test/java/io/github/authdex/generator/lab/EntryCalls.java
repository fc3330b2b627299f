package io.github.authdex.generator.lab;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.lab.Lab;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls of a catalog's API on its lab. */
final class EntryCalls {
  private EntryCalls() {}

  /** Returns who holds all of {@code alternative} but {@code lacks}; none if that does not do. */
  static Optional<Authentication> authentication(
      Lab lab, ApiModel model, Alternative alternative, Set<String> lacks) {
    try {
      List<Authentication> parts = new ArrayList<>();
      for (Map.Entry<String, List<String>> scheme : alternative.schemes().entrySet()) {
        BoundScheme bound = model.auth().schemes().get(scheme.getKey());
        Credentials roles = bound.roles(lab.credentials());
        Credentials held = role -> lacks.contains(role) ? Optional.empty() : roles.find(role);
        parts.add(bound.scheme().authenticate(held, lab.authEnvironment(), scheme.getValue()));
      }
      Authentication all = Authentication.all(parts);
      return Optional.of(
          all.tls().isPresent() ? all : Authentication.all(List.of(all, lab.anonymous())));
    } catch (MissingCredentialException e) {
      return Optional.empty();
    }
  }

  /** Returns a call of {@code operation} with what the API wants beside credentials. */
  static Request request(
      Lab lab, ApiModel model, Operation operation, Server server, Alternative alternative) {
    URI base = lab.endpoints().apply(server.resolve(lab.variables()));
    String path = operation.path().replaceAll("\\{[^}]*}", "1");
    Request request = Request.of(operation.method(), URI.create(base + path));
    List<FixedHeader> headers = new ArrayList<>(model.auth().headers());
    for (String name : alternative.names()) {
      headers.addAll(model.auth().schemes().get(name).headers());
    }
    for (FixedHeader header : headers) {
      String value = header.value().orElse(header.example());
      request = request.withHeader(header.name(), value.isEmpty() ? "any" : value);
    }
    if (!operation.method().equals("GET")) {
      request = request.withHeader("Content-Type", "application/json").withBody(Body.of("{}"));
    }
    return request;
  }
}
