package io.github.authdex.generator.lab;

/** An address that belongs to the API's authentication, such as a token endpoint. */
interface Endpoint {
  /** Returns the answer to {@code request}. */
  Reply answer(Received request);
}
