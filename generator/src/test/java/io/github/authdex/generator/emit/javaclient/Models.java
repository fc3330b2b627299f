package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.CredentialRefusal;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small models made by hand. */
final class Models {
  static final Schema TEXT = new Scalar(Scalar.Type.STRING);
  static final Schema LONG = new Scalar(Scalar.Type.INT64);

  private Models() {}

  static ApiModel of(String title, Map<String, Schema> schemas, Operation... operations) {
    AuthRequirement common = needs(Alternative.of("token"));
    AuthModel auth =
        new AuthModel("acme", schemes(), Map.of(), common, List.of(), CredentialRefusal.UNKNOWN);
    List<Server> servers = List.of(Server.of("https://api.acme.example/v1"));
    return new ApiModel(
        title, "1", "", servers, auth, List.of(operations), new LinkedHashMap<>(schemas));
  }

  private static Map<String, BoundScheme> schemes() {
    Map<String, BoundScheme> schemes = new LinkedHashMap<>();
    add(schemes, "token", BearerScheme.BEARER, Map.of("token", "token"));
    add(schemes, "login", new BasicScheme(), Map.of());
    add(
        schemes,
        "apiKey",
        new ApiKeyScheme(Placement.HEADER, "X-Key", ""),
        Map.of("key", "apiKey"));
    add(schemes, "appId", new ApiKeyScheme(Placement.QUERY, "app_id", ""), Map.of("key", "appId"));
    add(schemes, "oauth", oauth2(), Map.of());
    add(schemes, "hawk", new HawkScheme("sha256", true), Map.of());
    return schemes;
  }

  private static void add(
      Map<String, BoundScheme> schemes,
      String name,
      AuthScheme scheme,
      Map<String, String> credentials) {
    schemes.put(name, new BoundScheme(name, "", "", scheme, credentials));
  }

  private static OAuth2Scheme oauth2() {
    OAuth2Flow flow =
        OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
            .tokenUrl("/oauth/token")
            .scopes(Map.of("read", "", "write", ""))
            .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
            .build();
    return new OAuth2Scheme(List.of(flow), OAuth2Options.STANDARD);
  }

  static AuthRequirement needs(Alternative... alternatives) {
    return new AuthRequirement(List.of(alternatives));
  }

  /** Returns an operation that takes nothing and answers with JSON. */
  static Operation get(String id, String path, AuthRequirement requirement, Schema answer) {
    return operation(id, "GET", path, requirement, List.of(), Optional.empty(), answer);
  }

  static Operation operation(
      String id,
      String method,
      String path,
      AuthRequirement requirement,
      List<Parameter> parameters,
      Optional<RequestBody> body,
      Schema answer) {
    return new Operation(
        id,
        method,
        path,
        "things",
        "",
        "",
        false,
        List.of(),
        parameters,
        body,
        List.of(new Response("200", List.of(new Content("application/json", answer)), "")),
        requirement);
  }

  static Parameter parameter(String name, Parameter.In in, boolean required, Schema schema) {
    boolean query = in == Parameter.In.QUERY;
    return new Parameter(name, in, required, schema, query ? "form" : "simple", query, "", false);
  }

  static Optional<RequestBody> body(String mediaType, Schema schema) {
    return Optional.of(new RequestBody(true, List.of(new Content(mediaType, schema)), ""));
  }

  static Schema.Property property(String name, Schema schema, boolean required) {
    return new Schema.Property(name, schema, required, false, false, false, false, "");
  }

  static Schema.ObjectOf object(Schema.Property... properties) {
    return new Schema.ObjectOf(List.of(properties), Optional.empty(), "");
  }

  /** Returns a model with {@code schemas}, each of which an operation sends and reads. */
  static ApiModel withSchemas(Map<String, Schema> schemas) {
    List<Schema> all = schemas.keySet().stream().<Schema>map(Schema.Ref::new).toList();
    Operation[] operations =
        IntStream.range(0, all.size())
            .mapToObj(
                i ->
                    operation(
                        "op" + i,
                        "POST",
                        "/op",
                        AuthRequirement.NONE,
                        List.of(),
                        body("application/json", all.get(i)),
                        all.get(i)))
            .toArray(Operation[]::new);
    return of("Acme", schemas, operations);
  }
}
