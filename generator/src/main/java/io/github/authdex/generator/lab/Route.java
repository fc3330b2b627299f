package io.github.authdex.generator.lab;

import io.github.authdex.generator.model.Operation;

/**
 * An operation at one of its addresses.
 *
 * @param address where requests go
 * @param operation what they call
 */
record Route(Address address, Operation operation) {}
