package io.github.authdex.auth;

import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What carries requests by one HTTP library; the tests on the wire try each alike. */
public interface Adapter {
  /** Returns what sends by {@code setup}. */
  Sender sender(Setup setup);

  /** Returns whether the library sends such requests at all. */
  default boolean carries(Request request) {
    return true;
  }

  /** Returns whether the library gives an answer of {@code status} back that no proxy sent. */
  default boolean gives(int status) {
    return true;
  }

  /**
   * Returns whether the library reads all content into memory before it is signed, so that what can
   * be read once only can be signed, and sent twice.
   */
  default boolean holdsContent() {
    return false;
  }

  /** Returns whether an answer tells the URL that it is from, where redirects were followed. */
  default boolean tellsWhere() {
    return true;
  }

  /** Returns whether the library takes an answer of {@code framing} by the rules of HTTP. */
  default boolean reads(Framing framing) {
    return true;
  }

  /** Returns whether the library can carry what {@code authentication} proves who sends by. */
  default boolean proves(Authentication authentication) {
    return true;
  }

  /** Returns whether the JDK's client writes what is sent. */
  default boolean isOfTheJdk() {
    return false;
  }

  /** Returns whether the library reads a header line of an answer that is {@code length} long. */
  default boolean reads(int length) {
    return true;
  }

  /** Returns {@code uri} with what the library encodes where others need not. */
  default URI written(URI uri) {
    return uri;
  }

  /** Returns all ways to send a GET and to read the answer. */
  List<Fetch> readers(Setup setup, Path folder);

  /** Sends a GET and reads the answer in one of the library's ways. */
  interface Fetch {
    /** Returns the status and the content, such as {@code 200 text}. */
    String read(URI uri) throws Exception;

    /** Returns what is read of content that arrives as {@code content}. */
    default String expected(String content) {
      return content;
    }
  }
}
