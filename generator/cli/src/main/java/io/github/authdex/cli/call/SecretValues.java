package io.github.authdex.cli.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the secrets in a message that somebody wrote by hand: in a URL, in header fields, in
 * content.
 *
 * @param names tells which names are those of secrets
 * @param found is told name and value of each
 */
public record SecretValues(Predicate<String> names, BiConsumer<String, String> found) {
  private static final JsonFactory JSON = new JsonFactory();

  /** RFC 9110 §11.4: behind the scheme's name come a token, or parameters. */
  private static final Pattern PROOF = Pattern.compile("[^\\s,;=\"]{4,}=*|\"[^\"]*\"");

  private static final Pattern USER_INFO =
      Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*://)?([^/?#\\s]*)@");

  /** Finds those in a header field. */
  public void header(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("cookie") || lower.equals("set-cookie")) {
      for (String pair : value.split("; *", -1)) {
        tell(name, pair.substring(pair.indexOf('=') + 1));
      }
    } else if (lower.equals("authorization") || lower.equals("proxy-authorization")) {
      proof(name, value);
    } else if (names.test(name)) {
      tell(name, value.strip());
    }
  }

  private void proof(String name, String value) {
    String rest = value.strip();
    String proof = ProofText.isScheme(rest) ? rest.substring(rest.indexOf(' ') + 1) : rest;
    tell(name, proof.strip());
    Matcher parts = PROOF.matcher(proof);
    while (parts.find()) {
      String part = parts.group().replace("\"", "");
      if (!names.test(part) && part.length() > 3) {
        tell(name, part);
      }
    }
  }

  /** Finds those in a URL: what stands in front of its host, in its query, and in its path. */
  public void url(String url) {
    Matcher info = USER_INFO.matcher(url);
    if (info.find()) {
      userInfo(info.group(1));
    }
    PathSecrets.known(url, this::tell);
    int query = url.indexOf('?');
    if (query >= 0) {
      form(url.substring(query + 1).replaceFirst("#.*$", ""));
    }
    int fragment = url.indexOf('#');
    if (fragment >= 0) {
      form(url.substring(fragment + 1)); // Where OAuth's implicit flow puts tokens.
    }
  }

  /** Finds those in {@code name:password}; a name alone is often a token. */
  public void userInfo(String info) {
    int colon = info.indexOf(':');
    String name = colon < 0 ? info : info.substring(0, colon);
    String password = colon < 0 ? "" : info.substring(colon + 1);
    if (password.isEmpty() || password.equals("x-oauth-basic") || name.length() >= 20) {
      tell("user", name);
    }
    tell("password", password);
  }

  /** Finds those in content: JSON, or else a form. */
  public void content(String text) {
    if (!json(text)) {
      form(text);
    }
  }

  private void form(String text) {
    for (String pair : text.split("[&\n]", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && names.test(decoded(pair.substring(0, equals)))) {
        tell(pair.substring(0, equals), pair.substring(equals + 1).strip());
        tell(pair.substring(0, equals), decoded(pair.substring(equals + 1)).strip());
      }
    }
  }

  /** Returns whether {@code text} begins as JSON; what it holds until it breaks off is found. */
  private boolean json(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    try (JsonParser parser = JSON.createParser(text)) {
      int secretDepth = Integer.MAX_VALUE;
      int depth = 0;
      String name = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) {
          depth++;
          secretDepth = names.test(name) ? Math.min(secretDepth, depth) : secretDepth;
          name = "";
        } else if (token.isStructEnd()) {
          secretDepth = depth == secretDepth ? Integer.MAX_VALUE : secretDepth;
          depth--;
          name = "";
        } else if (token == JsonToken.FIELD_NAME) {
          name = parser.currentName();
        } else if (names.test(name) || depth >= secretDepth) {
          scalar(token, name.isEmpty() ? "[]" : name, parser.getText());
        }
      }
    } catch (IOException e) {
      form(text);
    }
    return true;
  }

  /** Truth values and counts are no secrets. */
  private void scalar(JsonToken token, String name, String value) {
    if (token == JsonToken.VALUE_STRING || (token.isNumeric() && value.length() > 3)) {
      tell(name, value);
    }
  }

  private void tell(String name, String value) {
    if (!value.isBlank()) {
      found.accept(name, value);
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
