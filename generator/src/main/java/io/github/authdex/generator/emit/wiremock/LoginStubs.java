package io.github.authdex.generator.emit.wiremock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A login of one request that gives one session, and that session. */
final class LoginStubs {
  private static final String COOKIE = "session";
  private static final int HOUR = 3600;

  private final StubSite site;
  private final BoundScheme bound;
  private final Credentials values;
  private final String realm;

  LoginStubs(StubSite site, BoundScheme bound, String realm) {
    this.site = site;
    this.bound = bound;
    Credentials roles = bound.roles(site.credentials());
    this.values =
        name ->
            Optional.ofNullable(site.variables().get(name))
                .map(Secret::of)
                .or(() -> roles.find(name));
    this.realm = realm;
  }

  StubProof of(SessionScheme scheme) {
    SessionLogin login = scheme.login();
    boolean own =
        login.steps().size() > 1
            || !login.body().isEmpty()
            || !Set.of("json", "form", "basic", "query").contains(login.format())
            || login.answer().equals("xml")
            || scheme.tokens().stream().anyMatch(LoginStubs::isComposed);
    if (own) {
      return StubProof.leftOut("its login is more than one request with fields");
    }
    try {
      return proof(scheme);
    } catch (IllegalArgumentException e) {
      return StubProof.leftOut(e.getMessage());
    }
  }

  private static boolean isComposed(SessionToken token) {
    return !token.value().isEmpty() || token.in() == Placement.BODY || token.in() == Placement.PATH;
  }

  private StubProof proof(SessionScheme scheme) {
    List<StubCondition> conditions = new ArrayList<>();
    for (int i = 0; i < scheme.tokens().size(); i++) {
      SessionToken token = scheme.tokens().get(i);
      conditions.add(
          new StubCondition(new WirePlace(token.in(), token.name()), token.prefix(), issued(i)));
    }
    if (scheme.cookies()) {
      conditions.add(new StubCondition(new WirePlace(Placement.COOKIE, COOKIE), "", cookie()));
    }
    String url = Template.expand(scheme.login().url(), values);
    if (!site.isKnown(url)) {
      return StubProof.leftOut("its login has no URL that is known");
    }
    String path = site.path(url);
    return StubProof.of(conditions, List.of(right(scheme, path), wrong(scheme, path)), realm);
  }

  private String issued(int number) {
    return site.tokens().get(bound.name()) + (number == 0 ? "" : "-" + number);
  }

  private String cookie() {
    return issued(0) + "-cookie";
  }

  private ObjectNode wrong(SessionScheme scheme, String path) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return new StubMapping(bound.name() + ": no session", 2, scheme.login().method())
        .path(path)
        .answer(401, List.of(), body.put("problem", "The login is not right"));
  }

  private ObjectNode right(SessionScheme scheme, String path) {
    SessionLogin login = scheme.login();
    StubMapping mapping =
        new StubMapping(bound.name() + ": a session", 1, login.method()).path(path);
    login
        .headers()
        .forEach(
            (name, value) -> mapping.header(name, StubText.once(StubText.equalTo(text(value)))));
    if (login.format().equals("basic")) {
      mapping.header("Authorization", StubText.once(basic(login.fields())));
    } else {
      login.fields().forEach((name, value) -> field(mapping, login.format(), name, text(value)));
    }
    return answer(scheme, mapping);
  }

  private String text(String template) {
    return Template.compose(template, values).reveal();
  }

  private ObjectNode basic(Map<String, String> fields) {
    String pair =
        text(fields.getOrDefault("username", "")) + ":" + text(fields.getOrDefault("password", ""));
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return StubText.matches("(?i:Basic )" + StubText.quoted(encoded));
  }

  private static void field(StubMapping mapping, String format, String name, String value) {
    ObjectNode text = StubText.once(StubText.equalTo(value));
    switch (format) {
      case "form" -> mapping.field(name, text);
      case "query" -> mapping.query(name, text);
      default -> mapping.jsonField(StubAnswer.jsonPath(name), value);
    }
  }

  private ObjectNode answer(SessionScheme scheme, StubMapping mapping) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    JsonNode whole = body;
    List<StubMapping.StubHeader> headers = new ArrayList<>();
    for (int i = 0; i < scheme.tokens().size(); i++) {
      SessionToken token = scheme.tokens().get(i);
      token.expiresField().ifPresent(field -> StubAnswer.put(body, field, HOUR));
      if (token.fromHeader()) {
        headers.add(StubMapping.StubHeader.of(token.field(), issued(i)));
      } else if (token.format().equals("text")) {
        whole = JsonNodeFactory.instance.textNode(issued(i));
      } else {
        StubAnswer.put(body, token.field(), issued(i));
      }
    }
    if (scheme.cookies()) {
      String cookie = COOKIE + "=" + cookie() + "; Path=/; HttpOnly; SameSite=Lax";
      headers.add(StubMapping.StubHeader.of("Set-Cookie", cookie));
    }
    return mapping.answer(200, headers, whole);
  }
}
