package io.github.authdex.lab.address;

/**
 * An endpoint and where it lies.
 *
 * @param url as the API writes it, with credentials in place of their names
 * @param address on the API's own host or another
 * @param endpoint what answers there
 * @param listed whether the API itself has it
 */
public record LocatedEndpoint(String url, Address address, AuthEndpoint endpoint, boolean listed) {
  /** Returns this as one of the lab's own. */
  public LocatedEndpoint unlisted() {
    return new LocatedEndpoint(url, address, endpoint, false);
  }
}
