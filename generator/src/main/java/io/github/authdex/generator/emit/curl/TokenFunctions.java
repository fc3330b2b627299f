package io.github.authdex.generator.emit.curl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.curl.BashText.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the functions that fetch access tokens with a client's credentials (RFC 6749 §4.4). */
final class TokenFunctions {
  private final ShellNames names;
  private final List<ObjectNode> clients = new ArrayList<>();

  TokenFunctions(ShellNames names) {
    this.names = names;
  }

  /** Returns the call of the function that fetches a token for {@code client}. */
  String call(ObjectNode client) {
    if (!clients.contains(client)) {
      clients.add(client);
    }
    return "token_" + (clients.indexOf(client) + 1);
  }

  /** Returns the name of the variable that holds the token of {@code client}. */
  String filled(ObjectNode client) {
    return names.of(client.get("accessToken").asText());
  }

  /** Returns the functions that were asked for. */
  String write() {
    StringBuilder all = new StringBuilder();
    clients.forEach(client -> all.append(new Client(client).write()).append('\n'));
    return all.toString();
  }

  private final class Client {
    private final ObjectNode data;
    private final BashText text = new BashText(names);
    private final List<String> lines = new ArrayList<>();
    private final String add;

    Client(ObjectNode data) {
      this.data = data;
      this.add = data.get("json").asBoolean() ? "member " : "field ";
    }

    String write() {
      lines.add("request POST " + needed("tokenUrl"));
      lines.add("header Accept 'application/json'");
      String type = isJson() ? "application/json" : "application/x-www-form-urlencoded";
      lines.add("header Content-Type " + ShellQuote.quote(type));
      addHeaders();
      addFields();
      if (isJson()) {
        lines.add("content=\"{$content}\"");
      }
      lines.add("ask " + ShellQuote.quote(data.get("accessTokenField").asText()));
      lines.add(filled(data) + "=$REPLY");
      StringBuilder function = new StringBuilder();
      function
          .append("# Fetches an access token, unless one is given.\n")
          .append(call(data))
          .append("() {\n  local names=() values=()\n  [[ -z $")
          .append(filled(data))
          .append(" ]] || return 0\n  need ")
          .append(String.join(" ", text.needed()))
          .append('\n');
      lines.forEach(line -> function.append("  ").append(line).append('\n'));
      return function.append("}\n").toString();
    }

    private boolean isJson() {
      return data.get("json").asBoolean();
    }

    private void addHeaders() {
      for (Map.Entry<String, JsonNode> header : data.path("headers").properties()) {
        lines.add(
            "header "
                + ShellQuote.quote(header.getKey())
                + " "
                + text.word(header.getValue().asText(), Place.AS_IS));
      }
    }

    private void addFields() {
      add("grant_type", ShellQuote.quote(data.get("grantType").asText()));
      if (data.has("subject")) {
        boolean assertion = data.get("grantType").asText().endsWith(":jwt-bearer");
        add(assertion ? "assertion" : "subject_token", needed("subject"));
      }
      addUnlessEmpty("scope", "scope");
      for (Map.Entry<String, JsonNode> parameter : data.get("parameters").properties()) {
        add(parameter.getKey(), text.word(parameter.getValue().asText(), Place.AS_IS));
      }
      addClient();
    }

    /** A client that exchanges a subject's token may need no name of its own. */
    private void addClient() {
      if (variable("clientId").isEmpty()) {
        return;
      }
      boolean alone = !data.has("subject");
      if (alone) {
        needed("clientId");
      }
      switch (data.get("authentication").asText()) {
        case "client_secret_basic" -> {
          boolean form = data.get("formEncodedBasic").asBoolean();
          Place place = form ? Place.FORM : Place.AS_IS;
          String login = "login '' " + word("clientId", place) + " " + word("clientSecret", place);
          lines.add(alone ? login : "[[ -z $" + variable("clientId") + " ]] || " + login);
        }
        case "client_secret_post" -> {
          addUnlessEmpty("client_id", "clientId");
          addUnlessEmpty("client_secret", "clientSecret");
        }
        default -> addUnlessEmpty("client_id", "clientId");
      }
    }

    private void add(String parameter, String word) {
      lines.add(add + name(parameter) + " " + word);
    }

    private void addUnlessEmpty(String parameter, String key) {
      String variable = variable(key);
      if (!variable.isEmpty()) {
        lines.add(
            "[[ -z $" + variable + " ]] || " + add + name(parameter) + " \"$" + variable + '"');
      }
    }

    private String name(String parameter) {
      return ShellQuote.quote(data.path("names").path(parameter).asText(parameter));
    }

    private String needed(String key) {
      return text.word(reference(key), Place.AS_IS);
    }

    private String word(String key, Place place) {
      return text.apart().word(reference(key), place);
    }

    private String reference(String key) {
      String variable = data.get(key).asText();
      return variable.isEmpty() ? "" : "{{" + variable + "}}";
    }

    private String variable(String key) {
      String variable = data.get(key).asText();
      return variable.isEmpty() ? "" : names.of(variable);
    }
  }
}
