package io.github.authdex.auth.internal.carrier;

import io.github.authdex.auth.message.Request;

/** Puts a value into a header. */
record HeaderCarrier(String name, String prefix) implements Carrier {
  @Override
  public Request put(Request request, String value) {
    if (value.chars().anyMatch(c -> c > 0x7e)) {
      throw new IllegalArgumentException(
          "Expected ASCII for the header \""
              + name
              + "\" but the value has other characters, which would arrive changed");
    }
    return request.withHeader(name, prefix + value);
  }
}
