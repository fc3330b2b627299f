/**
 * Requests as they arrive: each check makes a signature once more, from the octets on the wire and
 * the text of the standard alone.
 */
package io.github.authdex.auth.wire;
