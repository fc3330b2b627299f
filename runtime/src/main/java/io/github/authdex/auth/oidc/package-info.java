/** OpenID Connect: OAuth 2.0 with a discovery document. */
package io.github.authdex.auth.oidc;
