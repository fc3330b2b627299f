/** A JWT (RFC 7519) that the caller signs: sent as it is, or exchanged for an access token. */
package io.github.authdex.auth.jwt;
