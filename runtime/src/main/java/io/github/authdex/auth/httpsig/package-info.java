/** HTTP Message Signatures (RFC 9421). */
package io.github.authdex.auth.httpsig;
