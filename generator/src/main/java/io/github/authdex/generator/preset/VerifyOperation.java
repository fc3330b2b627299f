package io.github.authdex.generator.preset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.catalog.Entry;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call that proves a credential, as an operation whose inputs have one value each. */
final class VerifyOperation {
  private static final String JSON = "application/json";

  private VerifyOperation() {}

  static Operation of(String id, Entry.Verify verify, Entry entry, AuthRequirement requirement) {
    String target = verify.url().map(VerifyOperation::target).orElse(verify.path());
    String[] parts = target.split("\\?", 2);
    List<Parameter> parameters = new ArrayList<>();
    Template.names(parts[0]).forEach(name -> parameters.add(segment(name)));
    if (parts.length > 1) {
      parameters.addAll(query(parts[1]));
    }
    verify.headers().forEach((name, value) -> header(name, value).ifPresent(parameters::add));
    return new Operation(
        id,
        verify.method(),
        parts[0],
        "",
        verify.description(),
        "",
        false,
        verify.url().map(url -> servers(url, entry)).orElse(List.of()),
        parameters,
        verify.body().map(body -> body(body, mediaType(verify))),
        List.of(new Response("200", List.of(), verify.description())),
        requirement);
  }

  /** Returns the path and query of a URL, or of what already is a path. */
  private static String target(String url) {
    int slash = url.startsWith("/") ? 0 : url.indexOf('/', url.indexOf("://") + 3);
    return slash < 0 ? "/" : url.substring(slash);
  }

  /** Returns where {@code url} is: on its own host, or at the root of each server's. */
  private static List<Server> servers(String url, Entry entry) {
    if (!url.startsWith("/")) {
      return List.of(origin(Server.builder(url).variables(variables(entry)).build()));
    }
    return entry.servers().stream().map(VerifyOperation::origin).toList();
  }

  private static Server origin(Server server) {
    String url = server.url();
    int slash = url.indexOf('/', url.indexOf("://") + 3);
    String origin = slash < 0 ? url : url.substring(0, slash);
    Map<String, ServerVariable> used = new LinkedHashMap<>(server.variables());
    used.keySet().retainAll(Template.names(origin));
    return new Server(origin, server.name(), "", used, server.security());
  }

  private static Map<String, ServerVariable> variables(Entry entry) {
    Map<String, ServerVariable> variables = new LinkedHashMap<>();
    entry.servers().forEach(server -> server.variables().forEach(variables::putIfAbsent));
    return variables;
  }

  private static Parameter segment(String name) {
    return parameter(name, Parameter.In.PATH, new Scalar(Scalar.Type.STRING), "simple");
  }

  private static List<Parameter> query(String query) {
    List<Parameter> parameters = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length > 1 ? decoded(parts[1]) : "";
      parameters.add(
          parameter(decoded(parts[0]), Parameter.In.QUERY, ConstantSchema.of(value), "form"));
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The type of the body is said by the body. */
  private static Optional<Parameter> header(String name, String value) {
    return name.equalsIgnoreCase("Content-Type")
        ? Optional.empty()
        : Optional.of(parameter(name, Parameter.In.HEADER, ConstantSchema.of(value), "simple"));
  }

  private static Parameter parameter(String name, Parameter.In in, Schema schema, String style) {
    return new Parameter(name, in, true, schema, style, style.equals("form"), "", false);
  }

  private static String mediaType(Entry.Verify verify) {
    return verify.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(JSON);
  }

  private static RequestBody body(String json, String mediaType) {
    JsonNode value = ConstantSchema.parse(json);
    return new RequestBody(true, List.of(new Content(mediaType, ConstantSchema.of(value))), "");
  }
}
