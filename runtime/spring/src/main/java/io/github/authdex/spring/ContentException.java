package io.github.authdex.spring;

import java.io.IOException;

/** Thrown where what gives the content of a request fails after some of it was sent. */
final class ContentException extends IOException {
  private static final long serialVersionUID = 1L;

  ContentException(Throwable cause) {
    super("Expected content that can be written but it failed", cause);
  }
}
