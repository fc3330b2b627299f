/** OAuth 2. */
package io.github.authdex.auth.oauth2;
