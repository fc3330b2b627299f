package io.github.authdex.generator.emit.collection;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Renders a session. A script of the collection logs in; it sets the variables of what travels, and
 * the cookies of the answer the tool keeps and sends by itself.
 */
final class SessionRenderer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final RoleVariables roles;
  private final SessionScheme scheme;
  private final RecipeTemplates templates;

  SessionRenderer(RoleVariables roles, SessionScheme scheme) {
    this.roles = roles;
    this.scheme = scheme;
    this.templates = new RecipeTemplates(roles);
  }

  /** Returns the rendering, or nothing and tells {@code whyNot}. */
  Optional<SchemeRendering> render(Consumer<String> whyNot) {
    boolean keepsAll = roles.tool().keepsCookies() || !scheme.cookies();
    if (roles.tool().runs(Script.LOG_IN) && keepsAll) {
      return Optional.of(scripted());
    }
    if (scheme.tokens().isEmpty()) {
      whyNot.accept("by cookies of a login, which no script of the collection makes");
      return Optional.empty();
    }
    return Optional.of(byHand());
  }

  private SchemeRendering scripted() {
    List<PlacedValue> fields = fields("; left empty, a script logs in.");
    ObjectNode session = session();
    return roles.filledByHand(rendering(fields).with(Script.LOG_IN, session));
  }

  private SchemeRendering byHand() {
    SchemeRendering rendering = rendering(fields("."));
    String variables =
        roles.variables().stream().map(EnvironmentVariable::key).collect(joining(" and "));
    return roles
        .filledByHand(rendering)
        .withNote(
            "no script of the collection logs in by "
                + roles.bound().name()
                + "; put what a login brings into the variable "
                + variables);
  }

  private SchemeRendering rendering(List<PlacedValue> fields) {
    SchemeRendering rendering =
        fields.isEmpty()
            ? SchemeRendering.NOTHING.withVariables(roles.variables())
            : KeyRenderer.render(fields.get(0), roles.variables(), roles.tool());
    List<PlacedValue> also = fields.isEmpty() ? fields : fields.subList(1, fields.size());
    return rendering.and(SchemeRendering.of(also, List.of()));
  }

  private List<PlacedValue> fields(String ending) {
    List<PlacedValue> fields = new ArrayList<>();
    for (SessionToken token : scheme.tokens()) {
      fields.add(field(token, variable(fields.size()), ending));
    }
    return fields;
  }

  private PlacedValue field(SessionToken token, String name, String ending) {
    String what = token.value().isEmpty() ? "A token got elsewhere, without prefix" : "All of it";
    String reference = roles.secret(name, what + ending);
    return new PlacedValue(token.in(), token.name(), LiteralText.text(token.prefix()) + reference);
  }

  /** Returns what names the variable of a token in the order of the scheme. */
  private static String variable(int number) {
    return number == 0 ? "token" : "token" + (number + 1);
  }

  /** Returns what the script must know: names of variables, and how to log in. */
  private ObjectNode session() {
    ObjectNode session = JSON.objectNode();
    ArrayNode steps = session.putArray("steps");
    scheme.login().steps().forEach(step -> steps.add(step(step, steps.size())));
    ArrayNode credentials = session.putArray("credentials");
    scheme.roles().stream()
        .map(CredentialRole::name)
        .map(roles::variable)
        .filter(variable -> !variable.isEmpty())
        .forEach(credentials::add);
    session.put("kept", roles.computed("kept"));
    ArrayNode tokens = session.putArray("tokens");
    scheme.tokens().forEach(token -> tokens.add(token(token, variable(tokens.size()))));
    scheme.lifetimeSeconds().ifPresent(life -> session.put("lifetimeSeconds", life));
    return session;
  }

  private ObjectNode step(SessionLogin login, int number) {
    String name = number == 0 ? "login_url" : "login" + (number + 1) + "_url";
    roles.setting(name, roles.expandEndpoint(login.url()), "");
    ObjectNode step = JSON.objectNode();
    step.put("url", roles.computed(name));
    step.put("method", login.method());
    step.put("format", login.format());
    step.set("fields", filled(login.fields()));
    step.set("headers", filled(login.headers()));
    if (!login.body().isEmpty()) {
      step.set("body", templates.write(login.body()));
    }
    if (login.answer().equals("xml")) {
      step.put("answer", "xml");
    }
    if (!login.take().isEmpty()) {
      login.take().forEach(step.putObject("take")::put);
    }
    return step;
  }

  private ObjectNode token(SessionToken token, String name) {
    ObjectNode json = JSON.objectNode();
    json.put("variable", roles.computed(name));
    json.put("fromHeader", token.fromHeader());
    json.put("field", token.field());
    if (!token.format().equals("json")) {
      json.put("format", token.format());
    }
    if (!token.value().isEmpty()) {
      json.set("value", templates.write(token.value()));
    }
    token.expiresField().ifPresent(field -> json.put("expiresField", field));
    return json;
  }

  private ObjectNode filled(Map<String, String> texts) {
    ObjectNode filled = JSON.objectNode();
    texts.forEach((name, text) -> filled.set(name, templates.write(text)));
    return filled;
  }
}
