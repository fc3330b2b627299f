package io.github.authdex.auth.login;

import io.github.authdex.auth.Authentication;
import java.util.List;

/** What a program holds of a resource: each is another, even if it holds the same. */
final class ResourceAccess {
  private final Authentication authentication;
  private final List<String> scopes;

  /**
   * Makes one.
   *
   * @param authentication signs with the token
   * @param scopes what was asked for
   */
  ResourceAccess(Authentication authentication, List<String> scopes) {
    this.authentication = authentication;
    this.scopes = List.copyOf(scopes);
  }

  Authentication authentication() {
    return authentication;
  }

  List<String> scopes() {
    return scopes;
  }
}
