/**
 * The vocabulary of authentication: schemes, requirements, credentials, and the three points where
 * a scheme meets a request.
 */
package io.github.authdex.auth;
