/** A key sent as it is, in one place (OpenAPI 3. */
package io.github.authdex.auth.apikey;
