package io.github.authdex.generator.emit.hurl;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.hurl.HurlAuth.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request for an access token (RFC 6749 §4.3, §4.4), which the file makes before those that carry
 * it.
 *
 * @param variable where the answer's token is kept
 * @param url of the token endpoint
 * @param basic id and secret of the client, if they go in a header
 * @param form what is posted
 * @param path where the answer has the token, as JSONPath
 * @param notes what a person must know
 */
record HurlToken(
    String variable,
    String url,
    Optional<Pair> basic,
    List<Pair> form,
    String path,
    List<String> notes) {
  HurlToken {
    form = List.copyOf(form);
    notes = List.copyOf(notes);
  }

  /** Returns the grant that {@code flow} asks with, if no person is needed for it. */
  static Optional<String> grant(OAuth2Flow flow) {
    return switch (flow.type()) {
      case CLIENT_CREDENTIALS, PASSWORD ->
          Optional.of(flow.grantType().orElse(flow.type().grantType()));
      case AUTHORIZATION_CODE, IMPLICIT, DEVICE_AUTHORIZATION, TOKEN_EXCHANGE -> Optional.empty();
    };
  }

  /** Returns the request, or nothing if Hurl cannot ask as the API wants it. */
  static Optional<HurlToken> of(OAuth2Scheme scheme, Made made) {
    OAuth2Options options = scheme.options();
    Optional<String> grant = grant(scheme.flows().get(0));
    boolean asks =
        grant.isPresent()
            && isSecret(options.clientAuthentication())
            && !options.jsonRequest()
            && options.tokenHeaders().isEmpty()
            && options.stateParameters().isEmpty();
    return asks ? Optional.of(request(options, grant.get(), made)) : Optional.empty();
  }

  private static HurlToken request(OAuth2Options options, String grant, Made made) {
    List<Pair> form = new ArrayList<>();
    add(form, options, "grant_type", grant);
    add(form, options, "username", made.text("username"));
    add(form, options, "password", made.text("password"));
    add(form, options, "scope", made.text("scope"));
    options
        .plainTokenParameters()
        .keySet()
        .forEach(name -> form.add(new Pair(name, made.text("token." + name))));
    boolean basic = options.clientAuthentication() == ClientAuthentication.CLIENT_SECRET_BASIC;
    if (!basic) {
      add(form, options, "client_id", made.text("clientId"));
      if (options.clientAuthentication() != ClientAuthentication.NONE) {
        add(form, options, "client_secret", made.text("clientSecret"));
      }
    }
    Pair client = new Pair(made.text("clientId"), made.text("clientSecret"));
    return new HurlToken(
        variable(made),
        made.text("tokenUrl"),
        basic ? Optional.of(client) : Optional.empty(),
        form,
        path(options.tokenFields().accessToken()),
        basic && options.formEncodedBasic() ? List.of(encoding(client)) : List.of());
  }

  private static void add(List<Pair> form, OAuth2Options options, String name, String text) {
    if (!text.isEmpty()) {
      form.add(new Pair(options.parameterNames().getOrDefault(name, name), text));
    }
  }

  private static String encoding(Pair client) {
    return "hurl sends a client's id and secret as they are; if they have other characters than"
        + " letters, digits and -._*, write them form-encoded (RFC 6749 §2.3.1) into "
        + (client.name() + " and " + client.text()).replaceAll("[{}]", "");
  }

  /** Returns a name that begins as those of the scheme's variables do. */
  private static String variable(Made made) {
    String url = made.text("tokenUrl").replaceAll("[{}]", "");
    return url.isEmpty() ? "token" : url.replaceFirst("_url", "");
  }

  private static String path(String pointer) {
    StringBuilder path = new StringBuilder("$");
    for (JsonPointer step = JsonPointer.compile(pointer); !step.matches(); step = step.tail()) {
      String name = step.getMatchingProperty();
      boolean index = step.mayMatchElement();
      path.append(index ? "[" + name + "]" : "['" + name.replaceAll("['\\\\\"{]", "") + "']");
    }
    return path.toString();
  }

  private static boolean isSecret(ClientAuthentication method) {
    return method == ClientAuthentication.CLIENT_SECRET_BASIC
        || method == ClientAuthentication.CLIENT_SECRET_POST
        || method == ClientAuthentication.NONE;
  }

  /** Returns what stands for the token in a request. */
  String reference() {
    return "{{" + variable + "}}";
  }
}
