package io.github.authdex.cli.call;

import java.time.Duration;
import java.util.Optional;

/**
 * How a call is sent.
 *
 * @param insecure whether credentials may go unencrypted
 * @param redirects whether they are followed
 * @param limit for all of it, from the first token request on; the usual limits of each part if
 *     empty
 */
public record SendingOptions(boolean insecure, boolean redirects, Optional<Duration> limit) {}
