package io.github.authdex.cli.doctor;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind {@code Basic} (RFC 7617 §2): Base64 of a user name, a colon and a password.
 *
 * @param bound says what plays the two
 * @param values judges them
 */
record BasicPair(BoundScheme bound, CredentialValues values) {
  private static final String MEND =
      "encode <user name>:<password> as they are, or let curl do it: -u <user name>:<password>";

  List<Finding> findings(String encoded) {
    if (Placeholder.isOne(encoded)) {
      return values.findings(Map.of("", encoded), WirePlace.AUTHORIZATION);
    }
    Optional<String> pair = decoded(encoded.strip());
    if (pair.isEmpty()) {
      return List.of(
          new Finding(
              "basic-not-base64", "what stands behind \"Basic\" is no Base64 (RFC 4648 §4)", MEND));
    }
    return ofPair(pair.get());
  }

  static Optional<String> decoded(String encoded) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<Finding> ofPair(String pair) {
    int colon = pair.indexOf(':');
    if (colon < 0) {
      return List.of(
          new Finding(
              "basic-no-colon",
              "what stands behind \"Basic\" has no colon between user name and password",
              MEND));
    }
    if (pair.endsWith("\n") || pair.endsWith("\r")) {
      return List.of(
          new Finding(
              "basic-newline",
              "a line break was encoded behind the password, as by echo without -n",
              "encode it without: printf %s"));
    }
    return ofParts(pair.substring(0, colon), pair.substring(colon + 1));
  }

  private List<Finding> ofParts(String username, String password) {
    List<Finding> asSent = judge(username, password);
    boolean swappable = !isOfUnknownApi() && !isSame(username, password);
    if (!asSent.isEmpty() && swappable && judge(password, username).isEmpty()) {
      return List.of(
          new Finding(
              "basic-swapped",
              "user name and password stand in each other's place",
              "send " + words()));
    }
    return asSent;
  }

  private static boolean isSame(String username, String password) {
    return username.equals(password);
  }

  private List<Finding> judge(String username, String password) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map.Entry<String, String> part :
        Map.of("username", username, "password", password).entrySet()) {
      RoleValue role = new RoleValue(bound, part.getKey());
      Optional<Map<String, String>> held = role.credentials(part.getValue());
      if (held.isEmpty()) {
        return List.of(unlike(part.getKey()));
      }
      all.putAll(held.get());
    }
    if (all.values().stream().allMatch(String::isEmpty) && !all.isEmpty()) {
      return List.of(
          new Finding(
              "empty",
              "user name and password are empty",
              "put them there; a variable that is not set is often why"));
    }
    if (isOfUnknownApi() && !username.matches("[<{\\[].*")) {
      all.remove("username");
    }
    return values.findings(all, WirePlace.AUTHORIZATION);
  }

  /** A user name such as {@code token} may be what such an API asks for. */
  private boolean isOfUnknownApi() {
    return bound.equals(UncataloguedCheck.BASIC);
  }

  private Finding unlike(String part) {
    String word = part.equals("username") ? "user name" : "password";
    String expected = new RoleValue(bound, part).words();
    return new Finding(
        "basic-" + part,
        "the " + word + " is not as the API has it, which is " + expected,
        "send " + words());
  }

  private String words() {
    boolean alone = bound.templates().get("password") == null && bound.player("password").isEmpty();
    return new RoleValue(bound, "username").words()
        + ":"
        + (alone ? " with nothing behind the colon" : new RoleValue(bound, "password").words())
        + ", encoded as Base64, with curl's -u";
  }
}
