/** OpenID Connect: OAuth 2. */
package io.github.authdex.auth.oidc;
