package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
  public List<WirePlace> places() {
    return List.of(
        WirePlace.AUTHORIZATION,
        new WirePlace(Placement.HEADER, "X-Amz-Date"),
        new WirePlace(Placement.HEADER, "X-Amz-Security-Token"));
  }

  @Override
  public String prefix() {
    return "AWS4-HMAC-SHA256 ";
  }

  @Override
  public List<Way> ways() {
    return List.of(Way.only(roles(), List.of(service, region)));
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    SigV4Credentials held = SigV4Credentials.of(credentials);
    AuthEnvironment known = environment.withHeld(credentials);
    return Authentication.of(
        new SigV4Signer(held, algorithm(held, known), rules(known), environment.clock()));
  }

  /**
   * Returns a URL that does what {@code request} does, for whoever has it, until {@code validity}
   * is over. Headers of the request are signed and must be sent with it.
   *
   * @param validity from one second to seven days; temporary credentials may end sooner
   * @throws IOException if the body is signed and cannot be read
   */
  public URI presign(
      Request request, Duration validity, Credentials credentials, AuthEnvironment environment)
      throws IOException {
    SigV4Credentials held = SigV4Credentials.of(credentials);
    AuthEnvironment known = environment.withHeld(credentials);
    return new SigV4Presigner(held, algorithm(held, known), rules(known), environment.clock())
        .presign(request, validity);
  }

  /** {@inheritDoc} That is {@link AwsCredentials}. */
  @Override
  public Optional<Credentials> kept(URI server, Map<String, String> environment, Path home)
      throws IOException {
    return AwsCredentials.find(environment, home);
  }

  private SigningAlgorithm algorithm(SigV4Credentials held, AuthEnvironment environment) {
    String name = scopePart("service", environment.expand(service));
    return regionSet.isEmpty()
        ? new HmacAlgorithm(
            held.secretAccessKey(), scopePart("region", environment.expand(region)), name)
        : new EcdsaAlgorithm(held.accessKeyId(), held.secretAccessKey(), name, regionSet);
  }

  private SigningRules rules(AuthEnvironment environment) {
    return SigningRules.of(environment.expand(service), signPayload);
  }

  private static String scopePart(String name, String value) {
    if (value.isEmpty() || !value.chars().allMatch(SigV4Scheme::isScopeCharacter)) {
      throw new IllegalArgumentException(
          "Expected letters, digits, hyphens, dots and underscores for the "
              + name
              + " of a sigv4 signature but was \""
              + value
              + "\"");
    }
    return value;
  }

  private static boolean isScopeCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_';
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.sigV4(this);
  }

  /**
   * Returns a builder of a signature that covers the content, for one region.
   *
   * @param service a template for the signing name, such as {@code s3}
   * @param region a template for the region, often {@code {region}}
   */
  public static Builder builder(String service, String region) {
    return new Builder(service, region);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String service;
    private final String region;
    private List<String> regionSet = List.of();
    private boolean signPayload = true;

    private Builder(String service, String region) {
      this.service = service;
      this.region = region;
    }

    /** Sets the regions of a SigV4a signature; empty for SigV4. */
    public Builder regionSet(List<String> regionSet) {
      this.regionSet = regionSet;
      return this;
    }

    /** Sets whether the body's hash is signed. */
    public Builder signPayload(boolean signPayload) {
      this.signPayload = signPayload;
      return this;
    }

    /** Returns what was collected. */
    public SigV4Scheme build() {
      return new SigV4Scheme(service, region, regionSet, signPayload);
    }
  }
}
