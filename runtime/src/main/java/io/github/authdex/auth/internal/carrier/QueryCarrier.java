package io.github.authdex.auth.internal.carrier;

import io.github.authdex.auth.internal.text.FormText;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.internal.text.RawUri;
import io.github.authdex.auth.message.Request;

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
