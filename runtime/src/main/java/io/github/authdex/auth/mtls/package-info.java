/** A client certificate in the TLS handshake (OpenAPI 3. */
package io.github.authdex.auth.mtls;
