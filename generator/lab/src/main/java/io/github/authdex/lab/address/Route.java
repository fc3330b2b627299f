package io.github.authdex.lab.address;

import io.github.authdex.model.Operation;

/**
 * An operation at one of its addresses.
 *
 * @param address where requests go
 * @param operation what they call
 */
public record Route(Address address, Operation operation) {}
