package io.github.authdex.auth;

import java.net.URI;

/**
 * A response without its body.
 *
 * @param uri where it came from
 * @param status the status code
 * @param headers the header fields
 */
public record ResponseHead(URI uri, int status, Headers headers) {}
