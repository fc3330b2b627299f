package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.UnsupportedSchemeException;
import java.util.List;
import java.util.Objects;

/**
 * AWS Signature Version 4, or 4a where there is a set of regions.
 *
 * @param service a template for the signing name, such as {@code s3}
 * @param region a template for the region, often {@code {region}}
 * @param regionSet the regions of a SigV4a signature; empty for SigV4
 * @param signPayload whether the body's hash is signed
 */
public record SigV4Scheme(
    String service, String region, List<String> regionSet, boolean signPayload)
    implements AuthScheme {
  public SigV4Scheme {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(region, "region");
    regionSet = List.copyOf(regionSet);
  }

  @Override
  public String kind() {
    return "sigv4";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(
        CredentialRole.open("accessKeyId"),
        CredentialRole.secret("secretAccessKey"),
        CredentialRole.secret("sessionToken").orAbsent());
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    throw new UnsupportedSchemeException(kind());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.sigV4(this);
  }
}
