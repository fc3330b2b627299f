package io.github.authdex.auth;

import java.util.List;
import java.util.Optional;

/**
 * Where a scheme looks for what a server issues for credentials.
 *
 * @param tokenField a JSON Pointer (RFC 6901) to the token in the answer's content, if it is there;
 *     empty text where all of the content is the token
 * @param typeField one to the token's type (RFC 6749 §7.1), if the scheme reads that
 * @param headers fields of the answer that hold the token
 * @param cookies whether the answer's cookies are what counts
 * @param further JSON Pointers to what else of the answer's content is needed
 * @param xml whether the content is XML, of which a pointer names elements and, behind {@code @},
 *     an attribute
 */
public record Issued(
    Optional<String> tokenField,
    Optional<String> typeField,
    List<String> headers,
    boolean cookies,
    List<String> further,
    boolean xml) {
  /** What a scheme looks for to which no server issues anything. */
  public static final Issued NOTHING =
      new Issued(Optional.empty(), Optional.empty(), List.of(), false);

  public Issued {
    headers = List.copyOf(headers);
    further = List.copyOf(further);
  }

  /** Makes what looks into JSON. */
  public Issued(
      Optional<String> tokenField,
      Optional<String> typeField,
      List<String> headers,
      boolean cookies,
      List<String> further) {
    this(tokenField, typeField, headers, cookies, further, false);
  }

  /** Makes what needs nothing else of the answer's content. */
  public Issued(
      Optional<String> tokenField,
      Optional<String> typeField,
      List<String> headers,
      boolean cookies) {
    this(tokenField, typeField, headers, cookies, List.of());
  }

  /** Returns the place of a token in the content of an answer. */
  public static Issued inContent(String pointer) {
    return new Issued(Optional.of(pointer), Optional.empty(), List.of(), false);
  }
}
