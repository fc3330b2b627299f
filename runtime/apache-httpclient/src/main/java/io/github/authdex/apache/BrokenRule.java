package io.github.authdex.apache;

import io.github.authdex.auth.message.Origin;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ParseException;

/**
 * What breaks the rules of HTTP. HttpClient tells what it cannot read, in which a server may repeat
 * what we sent.
 */
final class BrokenRule {
  private BrokenRule() {}

  /** Returns {@code trouble} with the rule that was broken, and nothing of what was read. */
  static IOException untold(IOException trouble, URI uri) {
    if (trouble instanceof MalformedChunkCodingException
        || trouble instanceof MessageConstraintException
        || trouble.getCause() instanceof ParseException) {
      return new ProtocolException(
          "Expected an answer by the rules of HTTP from " + Origin.of(uri) + ": " + words(trouble));
    }
    return trouble instanceof ClientProtocolException
        ? new ClientProtocolException(words(trouble))
        : trouble;
  }

  private static String words(IOException trouble) {
    return String.valueOf(trouble.getMessage()).split("[\":;<(]", 2)[0].strip();
  }
}
