package io.github.authdex.auth.signature;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.KeyEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A provider's own signature, as data: what is signed, with which key and digest, in which
 * encoding, placed where.
 *
 * @param algorithm the MAC or signature, such as {@code HMAC-SHA256}
 * @param keyEncoding how the credential writes the key
 * @param sign what is signed, in order
 * @param separator what stands between the parts
 * @param encoding {@code hex}, {@code HEX}, {@code base64} or {@code base64url}
 * @param timestamp the time that is signed and sent; its form is the unit
 * @param nonce the nonce that is signed and sent
 * @param parameters what else is sent
 * @param in where the signature travels
 * @param name the signature's header, parameter or field
 * @param prefix a template for the text in front of the signature, or empty; in it {@code
 *     {$timestamp}}, {@code {$date}}, {@code {$day}} and {@code {$nonce}} stand for what is signed,
 *     {@code {$base64:…}} for its content in Base64, and with {@code {$signature}} it is all of the
 *     value
 * @param derive how the key that signs is made of the one that is held, for a MAC whose key changes
 */
public record SignatureScheme(
    String algorithm,
    KeyEncoding keyEncoding,
    List<SignaturePart> sign,
    String separator,
    String encoding,
    Optional<SignatureStamp> timestamp,
    Optional<SignatureStamp> nonce,
    List<SignatureParameter> parameters,
    Placement in,
    String name,
    String prefix,
    Optional<KeyDerivation> derive)
    implements AuthScheme {
  public SignatureScheme {
    Objects.requireNonNull(algorithm, "algorithm");
    Objects.requireNonNull(keyEncoding, "keyEncoding");
    Objects.requireNonNull(separator, "separator");
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(timestamp, "timestamp");
    Objects.requireNonNull(nonce, "nonce");
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(prefix, "prefix");
    if (derive.isPresent() && !ProofAlgorithm.named(algorithm).isMac()) {
      throw new IllegalArgumentException(
          "Expected a MAC such as HMAC-SHA256, whose key can be derived, but was \""
              + algorithm
              + "\"");
    }
    sign = List.copyOf(sign);
    parameters = List.copyOf(parameters);
  }

  /** Makes one that signs with the key that is held. */
  public SignatureScheme(
      String algorithm,
      KeyEncoding keyEncoding,
      List<SignaturePart> sign,
      String separator,
      String encoding,
      Optional<SignatureStamp> timestamp,
      Optional<SignatureStamp> nonce,
      List<SignatureParameter> parameters,
      Placement in,
      String name,
      String prefix) {
    this(
        algorithm,
        keyEncoding,
        sign,
        separator,
        encoding,
        timestamp,
        nonce,
        parameters,
        in,
        name,
        prefix,
        Optional.empty());
  }

  @Override
  public String kind() {
    return "signature";
  }

  @Override
  public List<CredentialRole> roles() {
    return ProofAlgorithm.named(algorithm).hasKey()
        ? List.of(CredentialRole.secret("key"))
        : List.of();
  }

  @Override
  public List<WirePlace> places() {
    List<WirePlace> places = new ArrayList<>(List.of(new WirePlace(in, name)));
    Stream.of(timestamp, nonce)
        .flatMap(Optional::stream)
        .forEach(
            stamp -> stamp.in().ifPresent(where -> places.add(new WirePlace(where, stamp.name()))));
    parameters.forEach(parameter -> places.add(new WirePlace(parameter.in(), parameter.name())));
    return places;
  }

  @Override
  public List<Way> ways() {
    List<String> templates = new ArrayList<>(List.of(prefix));
    parameters.forEach(parameter -> templates.add(parameter.value()));
    Stream.concat(
            sign.stream().flatMap(SignaturePart::credentials),
            derive.stream().flatMap(KeyDerivation::credentials))
        .map(name -> "{" + name + "}")
        .forEach(templates::add);
    return List.of(Way.only(roles(), templates));
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return Authentication.of(new RecipeSigner(this, credentials, environment));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.signature(this);
  }

  /**
   * Returns a builder of a signature in hexadecimal, without a time and a nonce.
   *
   * @param algorithm the MAC or signature, such as {@code HMAC-SHA256}
   * @param sign what is signed, in order
   * @param in where the signature travels
   * @param name the signature's header, parameter or field
   */
  public static Builder builder(
      String algorithm, List<SignaturePart> sign, Placement in, String name) {
    return new Builder(algorithm, sign, in, name);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String algorithm;
    private final List<SignaturePart> sign;
    private final Placement in;
    private final String name;
    private KeyEncoding keyEncoding = KeyEncoding.TEXT;
    private String separator = "";
    private String encoding = "hex";
    private Optional<SignatureStamp> timestamp = Optional.empty();
    private Optional<SignatureStamp> nonce = Optional.empty();
    private List<SignatureParameter> parameters = List.of();
    private String prefix = "";
    private Optional<KeyDerivation> derive = Optional.empty();

    private Builder(String algorithm, List<SignaturePart> sign, Placement in, String name) {
      this.algorithm = algorithm;
      this.sign = sign;
      this.in = in;
      this.name = name;
    }

    /** Sets how the credential writes the key. */
    public Builder keyEncoding(KeyEncoding keyEncoding) {
      this.keyEncoding = keyEncoding;
      return this;
    }

    /** Sets what stands between the parts. */
    public Builder separator(String separator) {
      this.separator = separator;
      return this;
    }

    /**
     * Sets how the signature is written: {@code hex}, {@code HEX}, {@code base64} or {@code
     * base64url}.
     */
    public Builder encoding(String encoding) {
      this.encoding = encoding;
      return this;
    }

    /** Sets the time that is signed and sent; its form is the unit. */
    public Builder timestamp(SignatureStamp timestamp) {
      this.timestamp = Optional.of(timestamp);
      return this;
    }

    /** Sets the nonce that is signed and sent. */
    public Builder nonce(SignatureStamp nonce) {
      this.nonce = Optional.of(nonce);
      return this;
    }

    /** Sets what else is sent. */
    public Builder parameters(List<SignatureParameter> parameters) {
      this.parameters = parameters;
      return this;
    }

    /** Sets the template for the text in front of the signature. */
    public Builder prefix(String prefix) {
      this.prefix = prefix;
      return this;
    }

    /** Sets how the key that signs is made of the one that is held. */
    public Builder derive(KeyDerivation derive) {
      this.derive = Optional.of(derive);
      return this;
    }

    /** Returns what was collected. */
    public SignatureScheme build() {
      return new SignatureScheme(
          algorithm,
          keyEncoding,
          sign,
          separator,
          encoding,
          timestamp,
          nonce,
          parameters,
          in,
          name,
          prefix,
          derive);
    }
  }
}
