package io.github.authdex.auth.oauth1;

import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth1.BaseString.Parameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The body that is signed as parameters: a form, and nothing else (RFC 5849 §3.4.1.3.1). */
final class FormBody {
  static final String TYPE = "application/x-www-form-urlencoded";

  private FormBody() {}

  static boolean isForm(Request request) {
    return request
        .headers()
        .first("Content-Type")
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(TYPE::equals)
        .isPresent();
  }

  /** Returns the form's parameters; none if the body is no form. */
  static List<Parameter> parameters(Request request) throws IOException {
    return isForm(request)
        ? BaseString.parse(
            new String(SignedBody.bytes(request.body(), "oauth1"), StandardCharsets.UTF_8))
        : List.of();
  }
}
