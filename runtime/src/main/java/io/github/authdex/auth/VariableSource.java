package io.github.authdex.auth;

import io.github.authdex.auth.credential.CredentialPart;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the value of a server variable comes from if the caller gives none: of several the first.
 *
 * @param credential the part of a credential that it is, where that is in use
 * @param token where the answer that brings a token tells it, as a JSON pointer (RFC 6901)
 * @param request what tells it once there is a credential
 * @param redirect the parameter that tells it in the redirect with an authorization code (RFC 6749
 *     §4.1.2), from which the program that a person comes back to takes it
 * @param wholeUrl whether a URL of the server, or in a redirect of the token endpoint, stands there
 *     with the value in it, and not the value alone
 */
public record VariableSource(
    Optional<CredentialPart> credential,
    Optional<String> token,
    Optional<ValueRequest> request,
    Optional<String> redirect,
    boolean wholeUrl) {
  public VariableSource {
    Objects.requireNonNull(credential, "credential");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(redirect, "redirect");
  }

  /** Returns whether it can be found out without a person. */
  public boolean isAsked() {
    return credential.isPresent() || token.isPresent() || request.isPresent();
  }

  /** Returns who tells the value and where, as a sentence without an end; "it" is the value. */
  public String words() {
    Optional<String> held =
        credential.map(part -> "the credential \"" + part.credential() + "\" holds it");
    Optional<String> told =
        token.map(pointer -> "the answer that brings a token tells it at " + pointer);
    Optional<String> asked = request.map(ValueRequest::words);
    Optional<String> brought =
        redirect.map(
            name ->
                "the redirect that brings a code tells it "
                    + (wholeUrl ? "in the URL " : "as ")
                    + name);
    return Stream.of(held, told, asked, brought)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", and "));
  }

  /** Returns a builder of a source that tells nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects where the value stands. */
  public static final class Builder {
    private Optional<CredentialPart> credential = Optional.empty();
    private Optional<String> token = Optional.empty();
    private Optional<ValueRequest> request = Optional.empty();
    private Optional<String> redirect = Optional.empty();
    private boolean wholeUrl = false;

    private Builder() {}

    /** Sets the part of a credential that it is. */
    public Builder credential(CredentialPart part) {
      credential = Optional.of(part);
      return this;
    }

    /** Sets where the answer that brings a token tells it, as a JSON pointer. */
    public Builder token(String pointer) {
      token = Optional.of(pointer);
      return this;
    }

    /** Sets what tells it once there is a credential. */
    public Builder request(ValueRequest request) {
      this.request = Optional.of(request);
      return this;
    }

    /** Sets the parameter that tells it in the redirect with an authorization code. */
    public Builder redirect(String name) {
      this.redirect = Optional.of(name);
      return this;
    }

    /** Sets whether a URL of the server stands there, with the value in it. */
    public Builder wholeUrl(boolean wholeUrl) {
      this.wholeUrl = wholeUrl;
      return this;
    }

    /** Returns what was collected. */
    public VariableSource build() {
      return new VariableSource(credential, token, request, redirect, wholeUrl);
    }
  }
}
