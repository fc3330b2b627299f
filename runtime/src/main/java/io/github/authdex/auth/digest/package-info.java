/** HTTP Digest (RFC 7616): answers the server's challenge with a hash of the password. */
package io.github.authdex.auth.digest;
