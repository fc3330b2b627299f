/** OAuth 2.0 (RFC 6749): a grant becomes an access token. */
package io.github.authdex.auth.oauth2;
