package io.github.authdex.auth.oauth1;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.internal.text.RawUri;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth1.BaseString.Parameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the protocol parameters into a request (RFC 5849 §3.5). */
final class ProtocolParameters {
  /** Those that a signature sets anew, apart from those of a step, such as oauth_callback. */
  private static final Set<String> OWN =
      Set.of(
          "oauth_body_hash",
          "oauth_consumer_key",
          "oauth_nonce",
          "oauth_signature",
          "oauth_signature_method",
          "oauth_timestamp",
          "oauth_token",
          "oauth_version");

  private ProtocolParameters() {}

  /** Returns {@code request} without those of an earlier signature in its query or form. */
  static Request remove(Request request) throws IOException {
    RawUri uri = RawUri.of(request.uri());
    Request unsigned =
        hasOwn(uri.query())
            ? request.withUri(uri.withQuery(withoutOwn(uri.query())).toUri())
            : request;
    if (!FormBody.isForm(request)) {
      return unsigned;
    }
    String form = new String(SignedBody.bytes(request.body(), "oauth1"), StandardCharsets.UTF_8);
    return hasOwn(form) ? unsigned.withBody(Body.of(withoutOwn(form))) : unsigned;
  }

  private static boolean hasOwn(String parameters) {
    return parameters != null && parameters.contains("oauth");
  }

  private static String withoutOwn(String parameters) {
    return Arrays.stream(parameters.split("&", -1))
        .filter(one -> !OWN.contains(PercentEncoding.decodeForm(one.split("=", 2)[0])))
        .collect(Collectors.joining("&"));
  }

  /**
   * Returns {@code request} with {@code parameters}.
   *
   * @param realm of the header, empty for none
   */
  static Request put(Request request, Placement in, String realm, List<Parameter> parameters)
      throws IOException {
    return switch (in) {
      case HEADER -> request.withHeader("Authorization", header(realm, parameters));
      case QUERY -> inQuery(request, parameters);
      case BODY -> inForm(request, parameters);
      default ->
          throw new IllegalArgumentException(
              "Expected header, query or body for the parameters of oauth1 (RFC 5849 §3.5) but was "
                  + in);
    };
  }

  static String header(String realm, List<Parameter> parameters) {
    String escaped = realm.replace("\\", "\\\\").replace("\"", "\\\"");
    return parameters.stream()
        .map(parameter -> parameter.name() + "=\"" + parameter.value() + "\"")
        .collect(
            Collectors.joining(
                ", ", realm.isEmpty() ? "OAuth " : "OAuth realm=\"" + escaped + "\", ", ""));
  }

  private static Request inQuery(Request request, List<Parameter> parameters) {
    RawUri uri = RawUri.of(request.uri());
    return request.withUri(uri.withQuery(behind(uri.query(), parameters)).toUri());
  }

  private static Request inForm(Request request, List<Parameter> parameters) throws IOException {
    Request form =
        request.body().length() == 0 ? request.withHeader("Content-Type", FormBody.TYPE) : request;
    if (!FormBody.isForm(form)) {
      throw new IllegalArgumentException(
          "Expected a form for the parameters of oauth1 (RFC 5849 §3.5.2) but the Content-Type is"
              + " another; put them into the header or the query");
    }
    String content = new String(SignedBody.bytes(form.body(), "oauth1"), StandardCharsets.UTF_8);
    return form.withBody(Body.of(behind(content, parameters)));
  }

  private static String behind(String own, List<Parameter> parameters) {
    String added =
        parameters.stream()
            .map(parameter -> parameter.name() + "=" + parameter.value())
            .collect(Collectors.joining("&"));
    return own == null || own.isEmpty() ? added : own + "&" + added;
  }
}
