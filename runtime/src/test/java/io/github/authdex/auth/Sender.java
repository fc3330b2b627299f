package io.github.authdex.auth;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Sends, and reads the answer into memory. */
public interface Sender {
  /** Returns the answer; its head shows where the caller was answered, without credentials. */
  Response send(Request request) throws IOException, InterruptedException;

  /** Returns the answer when it is there. */
  CompletableFuture<Response> sendAsync(Request request);
}
