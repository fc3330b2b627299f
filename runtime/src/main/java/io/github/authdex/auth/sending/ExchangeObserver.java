package io.github.authdex.auth.sending;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;

/**
 * Is told what a client sends and receives, in order: the call itself, answers to challenges,
 * redirects. It sees credentials as they are, so whoever shows them masks them first. Threads that
 * share a client share its observer. Programs may implement it; later versions add methods with a
 * default body alone.
 */
public interface ExchangeObserver {
  /** Does nothing. */
  ExchangeObserver NONE =
      new ExchangeObserver() {
        @Override
        public void sending(Request request) {}

        @Override
        public void received(ResponseHead response) {}
      };

  /** Is called before {@code request} leaves; its content is not for reading. */
  void sending(Request request);

  /** Is called when the headers of a response are there, before its content is read. */
  void received(ResponseHead response);
}
