package io.github.authdex.auth;

import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.message.Request;
import java.net.ProtocolException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A GET whose answer tells the value of a server variable; the credentials in use go with it.
 *
 * @param url an absolute URL, in which {@code {name}} stands for another server variable
 * @param pointer where the answer tells it, as a JSON pointer (RFC 6901); a 0 stands for each item
 *     of an array, and all must tell the same
 * @param prefix stands in front of the token in the header Authorization, instead of what does in
 *     calls; empty if that is the same
 * @param schemes by whose credentials it can be made; empty if all will do
 */
public record ValueRequest(String url, String pointer, String prefix, List<String> schemes) {
  private static final int LONGEST = 2000;

  public ValueRequest {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(prefix, "prefix");
    schemes = List.copyOf(schemes);
  }

  /** Returns whether credentials of {@code names}, which are in use together, can make it. */
  public boolean isMadeBy(Set<String> names) {
    return !names.isEmpty() && (schemes.isEmpty() || schemes.containsAll(names));
  }

  /** Returns the request without a credential. */
  public Request request(AuthEnvironment environment) {
    return Request.of("GET", environment.endpoint(url)).withHeader("Accept", "application/json");
  }

  /** Returns what proves in it who asks: {@code usual}, which does so in calls. */
  public Authentication by(Authentication usual) {
    if (prefix.isEmpty()) {
      return usual;
    }
    List<RequestSigner> signers =
        usual.signers().stream()
            .<RequestSigner>map(signer -> new PrefixedSigner(signer, prefix))
            .toList();
    return new Authentication(signers, usual.responders(), usual.tls());
  }

  /**
   * Returns what the answer tells.
   *
   * @param status of the answer
   * @param content of the answer
   * @throws ProtocolException if it tells nothing, or several values of which the caller must
   *     choose one
   */
  public String value(int status, byte[] content) throws ProtocolException {
    Set<String> told = new TreeSet<>();
    if (status / 100 == 2) {
      ServerJson.read(content).ifPresent(json -> told.addAll(json.each(pointer)));
    }
    told.removeIf(text -> text.isEmpty() || text.length() > LONGEST);
    if (told.size() == 1) {
      return told.iterator().next();
    }
    throw new ProtocolException(
        "Expected one text at "
            + pointer
            + " of the answer of "
            + url
            + ", which tells where the API lives, but "
            + found(status, told.size())
            + "; or give the variable's value");
  }

  /** Returns who tells the value and where, as a sentence without an end; "it" is the value. */
  String words() {
    return "the answer of "
        + url
        + (schemes.isEmpty() ? "" : " to " + String.join(" or ", schemes))
        + " tells it at "
        + pointer;
  }

  private static String found(int status, int texts) {
    if (status / 100 != 2) {
      return "the status was " + status;
    }
    return texts == 0 ? "there was none" : "there were " + texts;
  }

  /**
   * Returns a builder of a request that all credentials can make.
   *
   * @param url an absolute URL
   * @param pointer where the answer tells the value
   */
  public static Builder builder(String url, String pointer) {
    return new Builder(url, pointer);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String url;
    private final String pointer;
    private String prefix = "";
    private List<String> schemes = List.of();

    private Builder(String url, String pointer) {
      this.url = url;
      this.pointer = pointer;
    }

    /** Sets what stands in front of the token. */
    public Builder prefix(String prefix) {
      this.prefix = prefix;
      return this;
    }

    /** Sets by whose credentials it can be made. */
    public Builder schemes(List<String> schemes) {
      this.schemes = schemes;
      return this;
    }

    /** Returns what was collected. */
    public ValueRequest build() {
      return new ValueRequest(url, pointer, prefix, schemes);
    }
  }
}
