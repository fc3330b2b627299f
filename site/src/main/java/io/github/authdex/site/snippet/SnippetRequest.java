package io.github.authdex.site.snippet;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.collection.VariableNames;
import io.github.authdex.generator.emit.collection.VariableText;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a command sends it: texts whose variables are the environment's.
 *
 * @param method upper case
 * @param url where it goes
 * @param headers that are sent
 * @param body what it carries
 * @param auth what the command makes of it
 * @param certificate what the connection shows
 */
record SnippetRequest(
    String method,
    List<VariableText> url,
    List<Field> headers,
    Optional<RequestBody> body,
    Optional<Made> auth,
    Optional<Made> certificate,
    Values values) {

  /**
   * A header.
   *
   * @param name of it
   * @param value with references to variables
   */
  record Field(String name, List<VariableText> value) {}

  /** Returns the one call of {@code model}; empty if no command proves it. */
  static Optional<SnippetRequest> of(ApiModel model) {
    ApiCollection collection = ApiCollection.of(model, new SnippetTool());
    CollectionRequest request = collection.request(model.operations().get(0));
    SchemeRendering auth = request.auth().orElseGet(collection::auth);
    if (auth.places().isEmpty() && auth.certificate().isEmpty()) {
      return Optional.empty();
    }
    Values values = new Values(model, collection.variables());
    return Optional.of(of(request, values, auth.auth().map(Made.class::cast), auth.certificate()));
  }

  private static SnippetRequest of(
      CollectionRequest request, Values values, Optional<Made> auth, Optional<Made> certificate) {
    List<Field> headers = new ArrayList<>();
    for (RequestField header : request.headers()) {
      if (header.enabled()) {
        headers.add(new Field(header.name(), values.parts(header.text())));
      }
    }
    return new SnippetRequest(
        request.method(),
        values.parts(request.url().sent()),
        headers,
        request.body(),
        auth,
        certificate,
        values);
  }

  /** Returns the one call of {@code model} with nothing in it that authenticates. */
  static SnippetRequest plain(ApiModel model) {
    Operation open = model.operations().get(0).withRequirement(AuthRequirement.NONE);
    AuthModel auth = model.auth();
    AuthModel none =
        new AuthModel(
            auth.id(),
            auth.schemes(),
            auth.credentials(),
            AuthRequirement.NONE,
            auth.headers(),
            auth.refusal());
    ApiCollection collection = ApiCollection.of(model.with(none, List.of(open)), new SnippetTool());
    return of(
        collection.request(open),
        new Values(model, collection.variables()),
        Optional.empty(),
        Optional.empty());
  }

  /** What variables hold, and what they are called in an environment. */
  static final class Values {
    private static final int MAX_DEPTH = 5;

    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    Values(ApiModel model, List<EnvironmentVariable> variables) {
      for (EnvironmentVariable variable : variables) {
        if (!variable.secret() && !variable.value().isEmpty()) {
          known.put(variable.key(), variable.value());
        }
      }
      VariableNames names = new VariableNames(model.auth().id());
      for (CredentialSpec spec : model.auth().credentials().values()) {
        environment.put(names.of(spec.name()), spec.env());
      }
    }

    /** Returns {@code text} with what is known; each reference in it names the environment's. */
    List<VariableText> parts(String text) {
      List<VariableText> parts = new ArrayList<>();
      add(parts, text, 0);
      return parts;
    }

    private void add(List<VariableText> parts, String text, int depth) {
      for (VariableText part : VariableText.parts(text)) {
        String value = known.get(part.text());
        if (part.isReference() && value != null && depth < MAX_DEPTH) {
          add(parts, value, depth + 1);
        } else if (part.isReference()) {
          parts.add(new VariableText(name(part.text()), true));
        } else {
          parts.add(part);
        }
      }
    }

    private String name(String key) {
      return key.equals(VariableText.UUID)
          ? key
          : environment.getOrDefault(key, key.toUpperCase(Locale.ROOT));
    }
  }
}
