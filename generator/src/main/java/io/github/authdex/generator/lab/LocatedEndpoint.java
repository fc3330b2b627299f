package io.github.authdex.generator.lab;

/**
 * An endpoint and where it lies.
 *
 * @param address on the API's own host or another
 * @param endpoint what answers there
 */
record LocatedEndpoint(Address address, Endpoint endpoint) {}
