package io.github.authdex.cli.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretReference;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** KeptLogins as the one text that the store keeps: JSON. */
final class LoginText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LoginText() {}

  static Secret write(List<Login> logins) {
    ArrayNode all = JSON.createArrayNode();
    for (Login login : logins) {
      ObjectNode one = all.addObject();
      one.put("api", login.api());
      one.put("profile", login.profile());
      one.put("kept", login.kept().toString());
      ObjectNode values = one.putObject("values");
      login.values().forEach((name, secret) -> values.put(name, secret.reveal()));
      ObjectNode references = one.putObject("references");
      login.references().forEach((name, place) -> references.put(name, place.text()));
      ObjectNode variables = one.putObject("variables");
      login.variables().forEach(variables::put);
    }
    return Secret.of(all.toString());
  }

  static List<Login> read(Secret text) throws IOException {
    JsonNode all;
    try {
      all = JSON.readTree(text.reveal());
    } catch (JsonProcessingException e) {
      throw new IOException(
          "Expected what is kept to be a list of logins; a newer authdex wrote it");
    }
    List<Login> logins = new ArrayList<>();
    for (JsonNode one : all) {
      Map<String, Secret> values = new LinkedHashMap<>();
      one.path("values")
          .properties()
          .forEach(value -> values.put(value.getKey(), Secret.of(value.getValue().asText())));
      Map<String, SecretReference> references = new LinkedHashMap<>();
      one.path("references")
          .properties()
          .forEach(
              place ->
                  SecretReference.in(Secret.of(place.getValue().asText()))
                      .ifPresent(reference -> references.put(place.getKey(), reference)));
      Map<String, String> variables = new LinkedHashMap<>();
      one.path("variables")
          .properties()
          .forEach(value -> variables.put(value.getKey(), value.getValue().asText()));
      logins.add(
          new Login(
              one.path("api").asText(),
              one.path("profile").asText(),
              values,
              references,
              variables,
              Instant.parse(one.path("kept").asText())));
    }
    return logins;
  }
}
