package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes OpenCollection's auth objects in the {@code .bru} language, which has its own names. */
public final class BruAuth {
  /** What is called otherwise, by the place in OpenCollection's object. */
  private static final Map<String, String> OAUTH1 =
      Map.of(
          "consumerKey", "consumer_key",
          "consumerSecret", "consumer_secret",
          "accessToken", "access_token",
          "accessTokenSecret", "token_secret",
          "signatureMethod", "signature_method",
          "privateKey.value", "private_key",
          "includeBodyHash", "include_body_hash");

  private static final Map<String, String> OAUTH2 =
      Map.ofEntries(
          Map.entry("flow", "grant_type"),
          Map.entry("authorizationUrl", "authorization_url"),
          Map.entry("accessTokenUrl", "access_token_url"),
          Map.entry("refreshTokenUrl", "refresh_token_url"),
          Map.entry("credentials.clientId", "client_id"),
          Map.entry("credentials.clientSecret", "client_secret"),
          Map.entry("credentials.placement", "credentials_placement"),
          Map.entry("resourceOwner.username", "username"),
          Map.entry("resourceOwner.password", "password"),
          Map.entry("pkce.disabled", "pkce"),
          Map.entry("tokenConfig.id", "credentials_id"),
          Map.entry("tokenConfig.placement.header", "token_header_prefix"),
          Map.entry("settings.autoFetchToken", "auto_fetch_token"));

  private static final Map<String, String> REQUESTS =
      Map.of(
          "authorizationRequest", "auth_req",
          "accessTokenRequest", "access_token_req",
          "refreshTokenRequest", "refresh_token_req");

  private static final Map<String, String> PLACES =
      Map.of("header", "headers", "query", "queryparams", "body", "body");

  private BruAuth() {}

  /** Returns the blocks of {@code auth}, an auth object of OpenCollection. */
  public static String blocks(JsonNode auth) {
    BruText text = new BruText();
    write(auth, text);
    return text.toString();
  }

  /** Adds the blocks of {@code auth} to {@code text}. */
  static void write(JsonNode auth, BruText text) {
    String type = auth.get("type").asText();
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", auth, values);
    text.open("auth:" + type);
    values.forEach((place, value) -> text.pair(name(type, place), value(place, value)));
    if (type.equals("oauth2")) {
      text.pair("token_placement", "header");
    }
    text.close();
    auth.path("additionalParameters")
        .properties()
        .forEach(request -> addParameters(request.getKey(), request.getValue(), text));
  }

  private static void flatten(String above, JsonNode node, Map<String, String> values) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String place = above + member.getKey();
      if (member.getValue() instanceof ObjectNode inner) {
        if (!place.equals("additionalParameters")) {
          flatten(place + ".", inner, values);
        }
      } else if (!member.getKey().equals("type")) {
        values.put(place, member.getValue().asText());
      }
    }
  }

  private static String name(String type, String place) {
    return switch (type) {
      case "oauth1" -> OAUTH1.getOrDefault(place, place);
      case "oauth2" -> OAUTH2.getOrDefault(place, place);
      default -> place;
    };
  }

  private static String value(String place, String value) {
    return switch (place) {
      case "flow" -> value.equals("resource_owner_password_credentials") ? "password" : value;
      case "pkce.disabled" -> String.valueOf(!value.equals("true"));
      default -> value;
    };
  }

  private static void addParameters(String request, JsonNode parameters, BruText text) {
    Map<String, Map<String, String>> byPlace = new LinkedHashMap<>();
    for (JsonNode parameter : parameters) {
      byPlace
          .computeIfAbsent(parameter.get("placement").asText(), place -> new LinkedHashMap<>())
          .put(parameter.get("name").asText(), parameter.get("value").asText());
    }
    byPlace.forEach(
        (place, values) -> {
          text.open(
              "auth:oauth2:additional_params:" + REQUESTS.get(request) + ":" + PLACES.get(place));
          values.forEach(text::pair);
          text.close();
        });
  }
}
