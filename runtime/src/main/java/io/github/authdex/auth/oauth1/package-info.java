/** OAuth 1. */
package io.github.authdex.auth.oauth1;
