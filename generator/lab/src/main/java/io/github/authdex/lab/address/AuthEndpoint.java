package io.github.authdex.lab.address;

import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;

/** An address that belongs to the API's authentication, such as a token endpoint. */
public interface AuthEndpoint {
  /** Returns the answer to {@code request}. */
  Reply answer(ReceivedRequest request);

  /** Returns whether calls of the API itself may go to the same address. */
  default boolean isShared() {
    return false;
  }
}
