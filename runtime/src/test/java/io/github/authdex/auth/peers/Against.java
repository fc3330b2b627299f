package io.github.authdex.auth.peers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a test runs against a peer; {@code docs/oauth-peers.md} is made of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Against {
  /** Returns the peer, with its version. */
  String peer();

  /** Returns what is run, each with its source: RFC and title. */
  String[] value();
}
