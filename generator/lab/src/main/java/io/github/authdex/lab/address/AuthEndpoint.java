package io.github.authdex.lab.address;

import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;

/** An address that belongs to the API's authentication, such as a token endpoint. */
public interface AuthEndpoint {
  /** Returns the answer to {@code request}. */
  Reply answer(ReceivedRequest request);
}
