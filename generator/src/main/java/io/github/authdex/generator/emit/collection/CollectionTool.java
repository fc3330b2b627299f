package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import java.util.List;
import java.util.Optional;

/** What a tool can do by itself, so that collections for it leave the rest to scripts or notes. */
public interface CollectionTool {
  /** Returns the name of its format on the command line, such as {@code postman}. */
  String format();

  /** Returns its name in sentences, such as {@code Postman}. */
  String title();

  /** Returns the name of what runs its collections without a person, such as {@code newman}. */
  String runner();

  /** Returns whether it has a form of its own for {@code auth}. */
  boolean has(NativeAuth auth);

  /** Returns whether collections for it carry a script that does {@code script}. */
  default boolean runs(Script script) {
    return false;
  }

  /**
   * Returns whether the script that signs its requests can do so by {@code algorithm}; as a rule by
   * what CryptoJS has, which many tools give to scripts.
   */
  default boolean signsBy(String algorithm) {
    return algorithm.matches("(HMAC-)?(MD5|SHA1|SHA256|SHA512)|HMAC-SHA(224|384)");
  }

  /** Returns whether a variable of its collections can choose among alternatives of an API. */
  default boolean switchesAuth() {
    return false;
  }

  /** Returns whether it sends the cookies that the answers to scripts' requests set. */
  default boolean keepsCookies() {
    return true;
  }

  /** Returns whether it asks for tokens by {@code flow} by itself when a request needs one. */
  default boolean fetches(OAuth2Flow flow) {
    return false;
  }

  /** Returns whether its dialogue for consent sends headers that an API wants of token requests. */
  default boolean sendsTokenHeaders() {
    return false;
  }

  /** Returns whether it must be told a digest's algorithm, since it reads no challenge for it. */
  default boolean asksForDigestAlgorithm() {
    return false;
  }

  /** Returns whether a person can get a token in a dialogue of its own. */
  default boolean asksPeople() {
    return true;
  }

  /** Returns where a browser comes back to it with a person's consent, if that is always there. */
  default Optional<String> redirectUri() {
    return Optional.empty();
  }

  /** Returns how a client certificate is given to it. */
  String certificateNote();

  /** Returns in which form alone it takes private keys, if not in each. */
  default Optional<String> privateKeyNote(String variable) {
    return Optional.empty();
  }

  /** Returns what a person must know of how it makes {@code auth}. */
  default List<String> notes(NativeAuth auth) {
    return List.of();
  }

  /** Returns whether it percent-encodes what variables hold, where they stand in a query. */
  default boolean encodesQuery() {
    return false;
  }
}
