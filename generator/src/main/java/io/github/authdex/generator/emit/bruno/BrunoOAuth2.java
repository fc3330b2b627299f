package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes OAuth 2.0 with one flow, by whose settings Bruno fetches tokens. */
final class BrunoOAuth2 {
  private static final Set<ClientAuthentication> PROOFS =
      EnumSet.of(
          ClientAuthentication.CLIENT_SECRET_BASIC,
          ClientAuthentication.CLIENT_SECRET_POST,
          ClientAuthentication.NONE);

  private static final String UUID = "{$uuid}";
  private static final String STATE = "{$state}";

  private final OAuth2Flow flow;
  private final OAuth2Options options;
  private final Made made;

  private BrunoOAuth2(OAuth2Flow flow, OAuth2Options options, Made made) {
    this.flow = flow;
    this.options = options;
    this.made = made;
  }

  /** Returns the auth object, or nothing if Bruno asks in another way than the API wants. */
  static Optional<ObjectNode> of(OAuth2Scheme scheme, Made made) {
    OAuth2Flow flow = scheme.flows().get(0);
    BrunoOAuth2 writer = new BrunoOAuth2(flow, scheme.options(), made);
    return name(flow).filter(name -> writer.asksRight()).map(writer::write);
  }

  private static Optional<String> name(OAuth2Flow flow) {
    return switch (flow.type()) {
      case AUTHORIZATION_CODE -> Optional.of("authorization_code");
      case CLIENT_CREDENTIALS -> Optional.of("client_credentials");
      case PASSWORD -> Optional.of("resource_owner_password_credentials");
      case IMPLICIT -> Optional.of("implicit");
      case DEVICE_AUTHORIZATION, TOKEN_EXCHANGE -> Optional.empty();
    };
  }

  /** Bruno puts a token behind one word in Authorization, and reads it from access_token. */
  private boolean asksRight() {
    boolean place =
        options.in() == Placement.HEADER
            && options.name().equalsIgnoreCase("Authorization")
            && options.prefix().matches("(\\S+ )?");
    boolean form =
        !options.jsonRequest()
            && options.parameterNames().isEmpty()
            && options.callbackNames().isEmpty()
            && options.tokenFields().accessToken().equals("/access_token");
    boolean grant =
        flow.grantType().filter(type -> !type.equals(flow.type().grantType())).isEmpty();
    return place && form && grant && PROOFS.contains(options.clientAuthentication()) && isPlain();
  }

  /** Returns whether what is added to requests is text that needs no credential. */
  private boolean isPlain() {
    return Stream.of(
            options.authorizationParameters(),
            options.tokenParameters(),
            options.refreshParameters(),
            options.tokenHeaders())
        .flatMap(added -> added.values().stream())
        .allMatch(value -> value.equals(STATE) || !value.replace(UUID, "").contains("{"));
  }

  private ObjectNode write(String name) {
    ObjectNode auth = BrunoAuth.object("oauth2").put("flow", name);
    putText(auth, "authorizationUrl", "authorizationUrl");
    putText(auth, "accessTokenUrl", "tokenUrl");
    putText(auth, "refreshTokenUrl", "refreshUrl");
    auth.set("credentials", client());
    if (flow.type() == OAuth2Flow.Type.PASSWORD) {
      auth.putObject("resourceOwner")
          .put("username", made.text("username"))
          .put("password", made.text("password"));
    }
    auth.put("scope", made.text("scope"));
    putText(auth, "state", "state");
    if (flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE) {
      auth.putObject("pkce").put("disabled", !flow.pkce().isSent());
    }
    ObjectNode added = added();
    if (!added.isEmpty()) {
      auth.set("additionalParameters", added);
    }
    ObjectNode token = auth.putObject("tokenConfig").put("id", id());
    token.putObject("placement").put("header", LiteralText.text(options.prefix().strip()));
    // A person's token may stand in the variable: nothing may open a dialogue in its place.
    auth.putObject("settings").put("autoFetchToken", !needsPerson());
    return auth;
  }

  private boolean needsPerson() {
    return needsPerson(flow);
  }

  /** Returns whether Bruno asks a person, which bru cannot. */
  static boolean needsPerson(OAuth2Flow flow) {
    return flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE
        || flow.type() == OAuth2Flow.Type.IMPLICIT;
  }

  private void putText(ObjectNode auth, String key, String name) {
    if (made.texts().containsKey(name)) {
      auth.put(key, made.text(name));
    }
  }

  private ObjectNode client() {
    ObjectNode client = JsonNodeFactory.instance.objectNode();
    client.put("clientId", made.text("clientId"));
    if (flow.type() != OAuth2Flow.Type.IMPLICIT) {
      boolean basic = options.clientAuthentication() == ClientAuthentication.CLIENT_SECRET_BASIC;
      client.put("clientSecret", made.text("clientSecret"));
      client.put("placement", basic ? "basic_auth_header" : "body");
    }
    return client;
  }

  /** Returns the name under which Bruno keeps the token, which differs from scheme to scheme. */
  private String id() {
    return made.text("scope").replaceAll("^\\{\\{|(_scope)?}}$", "");
  }

  private ObjectNode added() {
    ObjectNode added = JsonNodeFactory.instance.objectNode();
    if (needsPerson()) {
      add(added, "authorizationRequest", options.authorizationParameters(), "query");
    }
    if (flow.type() != OAuth2Flow.Type.IMPLICIT) {
      add(added, "accessTokenRequest", options.tokenHeaders(), "header");
      add(added, "accessTokenRequest", options.tokenParameters(), "body");
      add(added, "refreshTokenRequest", options.refreshParameters(), "body");
    }
    return added;
  }

  private void add(ObjectNode added, String request, Map<String, String> values, String place) {
    if (values.isEmpty()) {
      return;
    }
    ArrayNode all = added.withArray(request);
    values.forEach(
        (name, value) ->
            all.addObject()
                .put("name", LiteralText.text(name))
                .put("value", value(value))
                .put("placement", place));
  }

  private String value(String template) {
    return template.equals(STATE)
        ? made.text("state")
        : LiteralText.text(template).replace(UUID, "{{$guid}}");
  }
}
