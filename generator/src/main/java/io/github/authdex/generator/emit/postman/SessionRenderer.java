package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import java.util.Map;
import java.util.Optional;

/**
 * Renders a session. A script of the collection logs in; it sets the variable of the token, and the
 * cookies of the answer Postman keeps and sends by itself.
 */
final class SessionRenderer {
  private final RoleVariables roles;
  private final SessionScheme scheme;

  SessionRenderer(RoleVariables roles, SessionScheme scheme) {
    this.roles = roles;
    this.scheme = scheme;
  }

  SchemeRendering render() {
    Optional<PlacedValue> field = scheme.token().map(this::field);
    ObjectNode session = session();
    SchemeRendering rendering =
        field
            .map(place -> KeyRenderer.render(place, roles.variables()))
            .orElseGet(() -> SchemeRendering.NOTHING.withVariables(roles.variables()));
    return rendering.with(Script.LOG_IN, session);
  }

  private PlacedValue field(SessionToken token) {
    String reference =
        roles.secret(
            "token", "A token got elsewhere, without prefix; left empty, a script logs in.");
    return new PlacedValue(token.in(), token.name(), LiteralText.text(token.prefix()) + reference);
  }

  /** Returns what the script must know: names of variables, and how to log in. */
  private ObjectNode session() {
    SessionLogin login = scheme.login();
    ObjectNode session = JsonNodeFactory.instance.objectNode();
    roles.setting("login_url", roles.expandEndpoint(login.url()), "");
    session.put("url", roles.computed("login_url"));
    session.put("method", login.method());
    session.put("format", login.format());
    session.set("fields", templates(login.fields()));
    session.set("headers", templates(login.headers()));
    ArrayNode credentials = session.putArray("credentials");
    scheme.roles().stream()
        .map(CredentialRole::name)
        .map(roles::variable)
        .filter(variable -> !variable.isEmpty())
        .forEach(credentials::add);
    session.put("kept", roles.computed("kept"));
    scheme.token().ifPresent(token -> putToken(session, token));
    scheme.lifetimeSeconds().ifPresent(life -> session.put("lifetimeSeconds", life));
    return session;
  }

  private void putToken(ObjectNode session, SessionToken token) {
    session.put("token", roles.computed("token"));
    session.put("fromHeader", token.fromHeader());
    session.put("field", token.field());
    token.expiresField().ifPresent(field -> session.put("expiresField", field));
  }

  private ObjectNode templates(Map<String, String> templates) {
    ObjectNode expanded = JsonNodeFactory.instance.objectNode();
    templates.forEach((name, template) -> expanded.put(name, roles.expand(template)));
    return expanded;
  }
}
