package io.github.authdex.generator.golden;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.CredentialRefusal;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds small models for tests, without a document to read. */
public final class Apis {
  private final String id;
  private final Map<String, BoundScheme> schemes = new LinkedHashMap<>();
  private final Map<String, CredentialSpec> credentials = new LinkedHashMap<>();
  private final List<FixedHeader> headers = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private List<Server> servers = List.of(Server.of("https://api.acme.example/v1"));
  private AuthRequirement requirement = AuthRequirement.NONE;

  private Apis(String id) {
    this.id = id;
  }

  /** Returns a builder of the API called {@code id}, which has no operation yet. */
  public static Apis api(String id) {
    return new Apis(id);
  }

  /** Returns the requirement that any of {@code alternatives} meets. */
  public static AuthRequirement anyOf(Alternative... alternatives) {
    return new AuthRequirement(List.of(alternatives));
  }

  /** Moves the API to {@code servers}. */
  public Apis at(Server... servers) {
    this.servers = List.of(servers);
    return this;
  }

  /** Adds a scheme, whose credentials have the names of their roles, each told by the scheme. */
  public Apis scheme(String name, AuthScheme scheme) {
    Map<String, String> roles = new LinkedHashMap<>();
    List<CredentialRole> all = scheme.roles();
    for (CredentialRole role : all) {
      roles.put(role.name(), all.size() == 1 ? name : role.name());
    }
    return scheme(name, scheme, roles);
  }

  /** Adds a scheme with {@code roles}: role to the name of its credential, empty for none. */
  public Apis scheme(String name, AuthScheme scheme, Map<String, String> roles) {
    schemes.put(name, new BoundScheme(name, "", "", scheme, roles));
    for (CredentialRole role : scheme.roles()) {
      String credential = roles.getOrDefault(role.name(), role.name());
      if (!credential.isEmpty()) {
        credentials.putIfAbsent(credential, credential(credential, role));
      }
    }
    return this;
  }

  /** Adds secrets that templates and recipes name. */
  public Apis credentials(String... names) {
    for (String name : names) {
      credentials.put(name, credential(name, CredentialRole.secret(name)));
    }
    return this;
  }

  private static CredentialSpec credential(String name, CredentialRole role) {
    return new CredentialSpec(
        name, "", "", "", "", role.secret(), role.optional(), CredentialSpec.Format.UNKNOWN);
  }

  /** Says what a request needs when its operation says nothing. */
  public Apis requires(Alternative... alternatives) {
    requirement = anyOf(alternatives);
    return this;
  }

  /** Adds a header that belongs to each request. */
  public Apis header(FixedHeader header) {
    headers.add(header);
    return this;
  }

  /** Adds a GET that needs what the API needs. */
  public Apis get(String id, String path, Parameter... parameters) {
    return operation("GET", id, path, "", requirement, Optional.empty(), parameters);
  }

  /** Adds a GET that needs {@code own}. */
  public Apis get(String id, String path, AuthRequirement own) {
    return operation("GET", id, path, "", own, Optional.empty());
  }

  /** Adds a POST that takes {@code schema} as {@code mediaType}. */
  public Apis post(String id, String path, String mediaType, Schema schema) {
    RequestBody body = new RequestBody(true, List.of(new Content(mediaType, schema)), "");
    return operation("POST", id, path, "", requirement, Optional.of(body));
  }

  /** Adds an operation. */
  public Apis operation(
      String method,
      String id,
      String path,
      String tag,
      AuthRequirement own,
      Optional<RequestBody> body,
      Parameter... parameters) {
    operations.add(
        new Operation(
            id,
            method,
            path,
            tag,
            "",
            "",
            false,
            List.of(),
            List.of(parameters),
            body,
            List.of(),
            own));
    return this;
  }

  /** Adds {@code operation} as it is. */
  public Apis operation(Operation operation) {
    operations.add(operation);
    return this;
  }

  /** Returns the model. */
  public ApiModel build() {
    AuthModel auth =
        new AuthModel(id, schemes, credentials, requirement, headers, CredentialRefusal.UNKNOWN);
    return new ApiModel("Acme " + id, "1.0", "", servers, auth, operations, Map.of());
  }

  /** Returns a parameter in {@code in} that takes text. */
  public static Parameter parameter(Parameter.In in, String name, boolean required) {
    Schema text = new Schema.Scalar(Schema.Scalar.Type.STRING);
    return new Parameter(name, in, required, text, "form", true, "", false);
  }
}
