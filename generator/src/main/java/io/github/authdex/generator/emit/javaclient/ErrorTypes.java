package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.TypeName;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of refusals. Most operations share theirs, also where a document gives it no name. */
final class ErrorTypes {
  private static final Map<String, String> STATUSES =
      Map.ofEntries(
          Map.entry("400", "BadRequest"),
          Map.entry("401", "Unauthorized"),
          Map.entry("402", "PaymentRequired"),
          Map.entry("403", "Forbidden"),
          Map.entry("404", "NotFound"),
          Map.entry("405", "MethodNotAllowed"),
          Map.entry("406", "NotAcceptable"),
          Map.entry("409", "Conflict"),
          Map.entry("410", "Gone"),
          Map.entry("412", "PreconditionFailed"),
          Map.entry("413", "ContentTooLarge"),
          Map.entry("415", "UnsupportedMediaType"),
          Map.entry("422", "UnprocessableContent"),
          Map.entry("429", "TooManyRequests"),
          Map.entry("500", "InternalServer"),
          Map.entry("503", "ServiceUnavailable"),
          Map.entry("4XX", "Client"),
          Map.entry("5XX", "Server"));

  private final ModelTypes types;
  private final Titles titles;
  private final String api;
  private final Map<Schema, Uses> uses = new HashMap<>();
  private final Map<Schema, TypeName> known = new HashMap<>();
  private final Set<String> hints = new HashSet<>();

  /** Where a form stands. */
  private static final class Uses {
    private final Set<String> operations = new HashSet<>();
    private final Set<String> statuses = new HashSet<>();
  }

  /**
   * @param api what the client is called
   */
  ErrorTypes(ModelTypes types, String api, ApiModel model) {
    this.types = types;
    this.titles = Titles.of(model);
    this.api = api;
    for (Operation operation : model.operations()) {
      for (ErrorAnswers.Form form : ErrorAnswers.forms(operation)) {
        Uses found = uses.computeIfAbsent(form.schema(), key -> new Uses());
        found.operations.add(operation.method() + " " + operation.path());
        found.statuses.add(form.status());
      }
    }
  }

  /**
   * Returns the type of {@code schema}. One without a name or title is called after its status or
   * the API if several operations have it, and else after {@code operation}, and {@code status} too
   * if another one is.
   */
  TypeName of(Schema schema, String operation, String status) {
    TypeName type = known.get(schema);
    if (type == null) {
      type = types.of(schema, types.answers(), hint(schema, operation, status));
      known.put(schema, type);
    }
    return type;
  }

  private String hint(Schema schema, String operation, String status) {
    String own = operation + " error";
    if (!SchemaKinds.isOwn(schema)
        || titles.of(schema).filter(types.answers()::isFree).isPresent()) {
      return own;
    }
    return common(uses.get(schema))
        .filter(types.answers()::isFree)
        .filter(hints::add)
        .orElseGet(() -> hints.add(own) ? own : own + " " + status);
  }

  private Optional<String> common(Uses found) {
    if (found == null || found.operations.size() < 2) {
      return Optional.empty();
    }
    String only = found.statuses.size() == 1 ? found.statuses.iterator().next() : "";
    return Optional.of(STATUSES.getOrDefault(only, api) + "Error");
  }
}
