/** A token in the Authorization header (RFC 6750). */
package io.github.authdex.auth.bearer;
