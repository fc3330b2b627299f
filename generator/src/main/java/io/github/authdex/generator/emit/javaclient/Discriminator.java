package io.github.authdex.generator.emit.javaclient;

/**
 * What tells that an object is of one form.
 *
 * @param property as the API spells it
 * @param value of that property
 */
record Discriminator(String property, String value) {}
