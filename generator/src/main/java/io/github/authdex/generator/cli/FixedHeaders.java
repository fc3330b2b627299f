package io.github.authdex.generator.cli;

import io.github.authdex.auth.Request;
import io.github.authdex.generator.model.ApiModel;
import io.github.authdex.generator.model.FixedHeader;

/** Adds the headers that an API always wants, such as its version. */
final class FixedHeaders {
  private FixedHeaders() {}

  /** Returns {@code request} with each required header of {@code model} that it lacks. */
  static Request add(ApiModel model, Request request) {
    Request complete = request;
    for (FixedHeader header : model.auth().headers()) {
      String value = header.value().orElse(header.example());
      boolean wanted = header.required() && !value.isEmpty();
      if (wanted && complete.headers().first(header.name()).isEmpty()) {
        complete = complete.withHeader(header.name(), value);
      }
    }
    return complete;
  }
}
