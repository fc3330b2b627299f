package io.github.authdex.cli.doctor;

/**
 * One thing that is wrong with a request.
 *
 * @param code what it is, for programs, such as {@code missing-prefix}; see docs/json.md
 * @param message what was found, without anything of a credential
 * @param mend what to do
 */
public record Finding(String code, String message, String mend) {}
