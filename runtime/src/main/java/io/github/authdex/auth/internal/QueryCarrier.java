package io.github.authdex.auth.internal;

import io.github.authdex.auth.Request;

/** Puts a value into the query, behind the parameters that are there. */
record QueryCarrier(String name, String prefix) implements Carrier {
  @Override
  public Request put(Request request, String value) {
    RawUri uri = RawUri.of(request.uri());
    return request.withUri(
        uri.withQuery(FormText.put(uri.query(), name, prefix + value, PercentEncoding::encode))
            .toUri());
  }
}
