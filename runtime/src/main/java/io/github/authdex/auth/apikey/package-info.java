/** A key sent as it is, in one place (OpenAPI 3.1 §4.8.27). */
package io.github.authdex.auth.apikey;
