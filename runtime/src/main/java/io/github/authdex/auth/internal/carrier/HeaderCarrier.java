package io.github.authdex.auth.internal.carrier;

import io.github.authdex.auth.message.Request;

/** Puts a value into a header. */
record HeaderCarrier(String name, String prefix) implements Carrier {
  @Override
  public Request put(Request request, String value) {
    if (!isAscii(value)) {
      throw new IllegalArgumentException(
          "Expected ASCII for the header \""
              + name
              + "\" but the value has other characters, which would arrive changed");
    }
    return request.withHeader(name, prefix + value);
  }

  /** A loop, since this is done for each request, and a stream shows in runtime/benchmark. */
  private static boolean isAscii(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }
}
