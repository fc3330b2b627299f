package io.github.authdex.auth.httpsig;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * HTTP Message Signatures (RFC 9421).
 *
 * @param algorithm of the registry of §6.2
 * @param components the covered components, in order; those of the content are left out where a
 *     request has none
 * @param contentDigest the digest of Content-Digest (RFC 9530) that is added, such as {@code
 *     sha-256}
 * @param label the signature's label
 */
public record HttpSigScheme(
    String algorithm, List<String> components, Optional<String> contentDigest, String label)
    implements AuthScheme {
  public HttpSigScheme {
    Objects.requireNonNull(algorithm, "algorithm");
    Objects.requireNonNull(contentDigest, "contentDigest");
    Objects.requireNonNull(label, "label");
    components = List.copyOf(components);
    Set<String> covered = new HashSet<>();
    for (String identifier : components) {
      if (!covered.add(Component.ofRequest(identifier).identifier())) {
        throw new IllegalArgumentException(
            "Expected each component once (RFC 9421 §2) but \"" + identifier + "\" is there twice");
      }
    }
  }

  @Override
  public String kind() {
    return "httpsig";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(CredentialRole.open("keyId"), CredentialRole.secret("key"));
  }

  @Override
  public List<WirePlace> places() {
    return List.of(
        new WirePlace(Placement.HEADER, "Signature", label),
        new WirePlace(Placement.HEADER, "Signature-Input", label));
  }

  @Override
  public String prefix() {
    return "";
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return Authentication.of(new MessageSigner(this, credentials, environment));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.httpSig(this);
  }

  /**
   * Returns a builder of a signature without a digest of the content, labelled {@code sig1}.
   *
   * @param algorithm of the registry of §6.2
   * @param components the covered components, in order; those of the content are left out where a
   *     request has none
   */
  public static Builder builder(String algorithm, List<String> components) {
    return new Builder(algorithm, components);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String algorithm;
    private final List<String> components;
    private Optional<String> contentDigest = Optional.empty();
    private String label = "sig1";

    private Builder(String algorithm, List<String> components) {
      this.algorithm = algorithm;
      this.components = components;
    }

    /** Sets the digest of Content-Digest (RFC 9530) that is added, such as {@code sha-256}. */
    public Builder contentDigest(String contentDigest) {
      this.contentDigest = Optional.of(contentDigest);
      return this;
    }

    /** Sets the signature's label. */
    public Builder label(String label) {
      this.label = label;
      return this;
    }

    /** Returns what was collected. */
    public HttpSigScheme build() {
      return new HttpSigScheme(algorithm, components, contentDigest, label);
    }
  }
}
