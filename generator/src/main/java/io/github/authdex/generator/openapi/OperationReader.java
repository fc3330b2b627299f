package io.github.authdex.generator.openapi;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the operations of a document, in its order. */
final class OperationReader {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** Headers that are no parameters (OpenAPI 3.2 §4.12.1). */
  private static final Set<String> RESERVED = Set.of("accept", "content-type", "authorization");

  private final Place root;
  private final OpenApiVersion version;
  private final List<Server> common;
  private final References references;
  private final SecurityReader security;
  private final ParameterReader parameters;
  private final MessageReader messages;
  private final Swagger2MessageReader swagger2Messages;
  private final DocumentServerReader servers;
  private final OperationNames names;
  private final DocumentFindings findings;

  OperationReader(
      Place root,
      OpenApiVersion version,
      List<Server> common,
      References references,
      SecurityReader security,
      SchemaReader schemas,
      Examples examples,
      DocumentFindings findings) {
    this.root = root;
    this.version = version;
    this.common = common;
    this.references = references;
    this.security = security;
    this.parameters = new ParameterReader(version, references, schemas, examples, findings);
    HeaderReader headers = new HeaderReader(version.isSwagger2(), references, schemas);
    this.messages =
        new MessageReader(
            references,
            new MediaTypeReader(version, references, schemas, examples, findings),
            headers,
            findings);
    this.swagger2Messages =
        new Swagger2MessageReader(root, references, schemas, headers, examples, findings);
    this.servers = new DocumentServerReader(findings);
    this.names = new OperationNames(findings);
    this.findings = findings;
  }

  List<Operation> read() {
    List<Operation> operations = new ArrayList<>();
    for (Place path : root.get("paths").members()) {
      if (!path.key().startsWith("x-")) {
        read(path.key(), references.follow(path), operations);
      }
    }
    return operations;
  }

  private void read(String path, Place item, List<Operation> operations) {
    if (!item.isObject()) {
      findings.fault(
          item, "path item " + item + " must be an object", "path-item", "it is left out");
    }
    for (Place member : item.members()) {
      if (METHODS.contains(member.key()) || (member.key().equals("query") && has3_2Methods())) {
        add(path, item, member, operations);
      } else if (member.key().equals("additionalOperations") && has3_2Methods()) {
        member.members().forEach(operation -> add(path, item, operation, operations));
      }
    }
  }

  private boolean has3_2Methods() {
    return version == OpenApiVersion.V3_2;
  }

  private void add(String path, Place item, Place place, List<Operation> operations) {
    if (place.isObject() && FieldNames.isToken(place.key())) {
      operations.add(operation(path, item, place));
    } else {
      findings.fault(
          place, "operation " + place + " must be an object", "operation", "it is left out");
    }
  }

  private Operation operation(String path, Place item, Place place) {
    String method = place.key().toUpperCase(Locale.ROOT);
    List<Place> described = parameters(item, place);
    AuthRequirement requirement = security.of(place);
    boolean swagger2 = version.isSwagger2();
    return new Operation(
        names.of(place, method, path),
        method,
        path.startsWith("/") ? path : "/" + path,
        tag(place),
        place.text("summary"),
        place.text("description"),
        place.isTrue("deprecated"),
        servers(item, place),
        withoutReserved(parameters.read(path, place, described), requirement),
        swagger2
            ? swagger2Messages.body(place, described)
            : messages.body(place.get("requestBody")),
        swagger2 ? swagger2Messages.responses(place) : messages.responses(place.get("responses")),
        requirement,
        ExternalDocs.of(place, findings));
  }

  /** Returns the parameters of the path, replaced by the operation's of the same name and place. */
  private List<Place> parameters(Place item, Place operation) {
    Map<String, Place> described = new LinkedHashMap<>();
    for (Place owner : List.of(item, operation)) {
      for (Place parameter : owner.get("parameters").items()) {
        Place place = references.follow(parameter);
        described.put(place.text("in") + " " + place.text("name"), place);
      }
    }
    return List.copyOf(described.values());
  }

  /** An Authorization parameter stays where no scheme speaks of that header. */
  private List<Parameter> withoutReserved(List<Parameter> parameters, AuthRequirement requirement) {
    Set<String> written = security.written(requirement);
    return parameters.stream()
        .filter(parameter -> !isReserved(parameter, security.authorizes(requirement)))
        .filter(parameter -> !written.contains(parameter.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static boolean isReserved(Parameter parameter, boolean authorized) {
    String name = parameter.name().toLowerCase(Locale.ROOT);
    return parameter.in() == Parameter.In.HEADER
        && RESERVED.contains(name)
        && (authorized || !name.equals("authorization"));
  }

  private List<Server> servers(Place item, Place operation) {
    if (version.isSwagger2()) {
      return operation.get("schemes").exists() ? swagger2Servers(operation) : List.of();
    }
    Place own = operation.get("servers").exists() ? operation : item;
    return servers.read(own.get("servers"));
  }

  /** The operation's own schemes stand for those of the document. */
  private List<Server> swagger2Servers(Place operation) {
    List<Server> own = servers.readSwagger2(root, operation);
    return own.equals(common) ? List.of() : own;
  }

  private static String tag(Place operation) {
    List<Place> tags = operation.get("tags").items();
    return tags.isEmpty() ? "" : tags.get(0).value().asText();
  }
}
