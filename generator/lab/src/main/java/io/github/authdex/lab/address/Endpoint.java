package io.github.authdex.lab.address;

import io.github.authdex.lab.message.Received;
import io.github.authdex.lab.message.Reply;

/** An address that belongs to the API's authentication, such as a token endpoint. */
public interface Endpoint {
  /** Returns the answer to {@code request}. */
  Reply answer(Received request);
}
