package io.github.authdex.lab;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.CredentialRefusal;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds small APIs for the lab's tests. */
public final class Apis {
  private final List<Server> servers = new ArrayList<>();
  private final Map<String, BoundScheme> schemes = new LinkedHashMap<>();
  private final Map<String, CredentialSpec> credentials = new LinkedHashMap<>();
  private final List<Operation> operations = new ArrayList<>();
  private final List<FixedHeader> headers = new ArrayList<>();
  private AuthRequirement requirement = AuthRequirement.NONE;
  private CredentialRefusal refusal = CredentialRefusal.UNKNOWN;

  /** Starts the API "acme" on https://api.acme.example/v1. */
  public static Apis acme() {
    return new Apis().server(Server.of("https://api.acme.example/v1"));
  }

  /** Returns the API that asks for {@code scheme}, called "auth", with these credentials. */
  public static ApiModel of(AuthScheme scheme, String... credentials) {
    return acme()
        .credentials(credentials)
        .scheme("auth", scheme, Map.of())
        .security(Alternative.of("auth"))
        .model();
  }

  public Apis server(Server server) {
    servers.add(server);
    return this;
  }

  public Apis credentials(String... names) {
    for (String name : names) {
      credential(name, Format.UNKNOWN);
    }
    return this;
  }

  Apis credential(String name, Format format) {
    credentials.put(
        name, new CredentialSpec(name, "", "", "", "ACME_" + name, true, false, format));
    return this;
  }

  /** Adds one that callers can do without. */
  public Apis optional(String name) {
    credentials.put(
        name, new CredentialSpec(name, "", "", "", "ACME_" + name, true, true, Format.UNKNOWN));
    return this;
  }

  public Apis scheme(String name, AuthScheme scheme, Map<String, String> roles) {
    schemes.put(name, new BoundScheme(name, "", "", scheme, roles));
    return this;
  }

  public Apis security(Alternative... alternatives) {
    requirement = new AuthRequirement(List.of(alternatives));
    return this;
  }

  public Apis operation(String id, String method, String path, Alternative... alternatives) {
    return operation(id, method, path, List.of(), new AuthRequirement(List.of(alternatives)));
  }

  public Apis operation(
      String id, String method, String path, List<Server> servers, AuthRequirement requirement) {
    operations.add(
        new Operation(
            id,
            method,
            path,
            "",
            "",
            "",
            false,
            servers,
            List.of(),
            Optional.empty(),
            List.of(),
            requirement));
    return this;
  }

  public Apis header(String name) {
    headers.add(new FixedHeader(name, true, Optional.empty(), "", ""));
    return this;
  }

  public Apis refusal(CredentialRefusal refusal) {
    this.refusal = refusal;
    return this;
  }

  public ApiModel model() {
    AuthModel auth = new AuthModel("acme", schemes, credentials, requirement, headers, refusal);
    return new ApiModel("Acme", "1", "", servers, auth, operations, Map.of());
  }
}
