package io.github.authdex.auth.login;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.metadata.ResourceMetadata;
import java.net.URI;
import java.util.List;

/** What a program holds of a resource: each is another, even if it holds the same. */
final class ResourceAccess {
  private final ResourceMetadata resource;
  private final Authentication authentication;
  private final List<String> scopes;

  /** Whether the resource has let it in, so that a later refusal is no fault of the server's. */
  private volatile boolean taken;

  /**
   * Makes one.
   *
   * @param authentication signs with the token
   * @param scopes what was asked for
   */
  ResourceAccess(ResourceMetadata resource, Authentication authentication, List<String> scopes) {
    this.resource = resource;
    this.authentication = authentication;
    this.scopes = List.copyOf(scopes);
  }

  /** Returns whether the token is for what is at {@code uri}: nobody else gets it. */
  boolean isFor(URI uri) {
    return resource.covers(uri);
  }

  Authentication authentication() {
    return authentication;
  }

  List<String> scopes() {
    return scopes;
  }

  boolean taken() {
    return taken;
  }

  void take() {
    taken = true;
  }
}
