/** Hawk: a MAC over the request in the Authorization header. */
package io.github.authdex.auth.hawk;
