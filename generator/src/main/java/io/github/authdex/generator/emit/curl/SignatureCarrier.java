package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestField;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Takes a request apart into what a signature covers, and what carries the signature. */
final class SignatureCarrier {
  private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*\"";

  private final String mark;

  /**
   * @param variable the key of the variable that holds the signature, empty if there is none
   */
  SignatureCarrier(String variable) {
    this.mark = "{{" + variable + "}}";
  }

  /** Returns whether {@code text} carries the signature. */
  boolean isIn(String text) {
    return text.contains(mark);
  }

  boolean isIn(RequestField field) {
    return isIn(field.text());
  }

  boolean isNotIn(RequestField field) {
    return !isIn(field);
  }

  /** Returns what of {@code body} is there before the signature is, nothing if that is one text. */
  Optional<RequestBody> before(RequestBody body) {
    return part(body, field -> !isIn(field), !isWhole(body));
  }

  /** Returns what of {@code body} carries the signature. */
  Optional<RequestBody> behind(RequestBody body) {
    return part(body, this::isIn, isWhole(body));
  }

  private boolean isWhole(RequestBody body) {
    return body instanceof RequestBody.Raw raw && isIn(raw.text());
  }

  /**
   * @param whole whether one text or file counts
   */
  private static Optional<RequestBody> part(
      RequestBody body, Predicate<RequestField> fields, boolean whole) {
    if (body instanceof RequestBody.Form form) {
      return Optional.of(new RequestBody.Form(form.fields().stream().filter(fields).toList()));
    } else if (body instanceof RequestBody.Multipart multipart) {
      return Optional.of(
          new RequestBody.Multipart(
              multipart.parts().stream().filter(part -> fields.test(part.field())).toList()));
    }
    return Optional.of(body).filter(each -> whole);
  }

  /** Returns {@code json} without the member that carries the signature. */
  String without(String json) {
    String member = STRING + "\\s*:\\s*\"[^\"]*" + Pattern.quote(mark) + "[^\"]*\"";
    return json.replaceFirst("\\s*,\\s*" + member + "|" + member + "\\s*,?\\s*", "");
  }
}
