package io.github.authdex.lab.address;

/**
 * An endpoint and where it lies.
 *
 * @param url as the API writes it, with credentials in place of their names
 * @param address on the API's own host or another
 * @param endpoint what answers there
 */
public record LocatedEndpoint(String url, Address address, AuthEndpoint endpoint) {}
