package io.github.authdex.generator.emit.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Auth that the tools make of what stands in a request.
 *
 * @param headers lines among the headers, comments among them
 * @param query what is added to the URL's, without separator, or empty
 * @param configurations what the environment's {@code Security.Auth} must hold, by id
 * @param notes in what the tools differ
 */
public record HttpFileAuth(
    List<String> headers,
    String query,
    Map<String, ObjectNode> configurations,
    List<String> notes) {
  private static final HttpFileAuth NONE = new HttpFileAuth(List.of(), "", Map.of(), List.of());

  public HttpFileAuth {
    headers = List.copyOf(headers);
    configurations = Map.copyOf(configurations);
    notes = List.copyOf(notes);
  }

  /** Returns what stands for {@code auth}, or nothing if the tools have no form for it. */
  public static Optional<HttpFileAuth> of(NativeAuth auth) {
    if (!(auth instanceof Made made)) {
      return Optional.empty(); // A key is a header like others.
    }
    AuthScheme scheme = made.scheme();
    if (scheme instanceof BasicScheme) {
      return basic(made);
    } else if (scheme instanceof DigestScheme) {
      return digest(made);
    } else if (scheme instanceof OAuth2Scheme oauth2) {
      return HttpFileOAuth2.of(oauth2, made);
    } else if (scheme instanceof SigV4Scheme sigV4) {
      return sigV4.regionSet().isEmpty() ? Optional.of(sigV4(made)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Without a password only the form with a colon counts as Basic. */
  private static Optional<HttpFileAuth> basic(Made made) {
    String name = text(made, "username");
    String password = text(made, "password");
    if (name.isEmpty()) {
      return Optional.empty(); // No tool takes it for credentials.
    }
    return Optional.of(
        password.isEmpty()
            ? NONE.header("Authorization: Basic " + name + ":")
                .note(
                    "JetBrains' HTTP Client does not encode a name without a password; there, write"
                        + " behind Basic the base64 of the name and a colon")
            : NONE.header("Authorization: Basic " + name + " " + password)
                .note(
                    "httpyac takes a colon in a password for the end of the name; with such a one,"
                        + " write behind Basic the base64 of name, colon and password"));
  }

  private static Optional<HttpFileAuth> digest(Made made) {
    String name = text(made, "username");
    String password = text(made, "password");
    return name.isEmpty() || password.isEmpty()
        ? Optional.empty()
        : Optional.of(
            NONE.header("Authorization: Digest " + name + " " + password)
                .note(
                    "httpyac answers a digest only where a server offers MD5 alone, and signs the path"
                        + " without its query, which strict servers refuse"));
  }

  /** A token that is empty would take the region for itself. */
  private static HttpFileAuth sigV4(Made made) {
    String keys =
        "Authorization: AWS " + text(made, "accessKeyId") + " " + text(made, "secretAccessKey");
    String scope = named("region", made) + named("service", made);
    HttpFileAuth auth =
        NONE.header(
            "# For httpyac and REST Client alone: JetBrains' HTTP Client would send the secret key.");
    String token = text(made, "sessionToken");
    return (token.isEmpty() ? auth : auth.header("# " + keys + " token:" + token + scope))
        .header(keys + scope)
        .note(
            "only httpyac and VS Code's REST Client sign where Authorization: AWS stands; do not run"
                + " these requests with JetBrains' HTTP Client, which would send the secret key"
                + " itself");
  }

  private static String named(String name, Made made) {
    String text = text(made, name);
    return text.isEmpty() ? "" : " " + name + ":" + text;
  }

  private static String text(Made made, String name) {
    return HttpFileText.line(made.text(name));
  }

  private HttpFileAuth header(String line) {
    return new HttpFileAuth(joined(headers, line), query, configurations, notes);
  }

  private HttpFileAuth note(String note) {
    return new HttpFileAuth(headers, query, configurations, joined(notes, note));
  }

  private static List<String> joined(List<String> some, String another) {
    return Stream.concat(some.stream(), Stream.of(another)).toList();
  }
}
