/** Looks for secrets where they must not be. */
package io.github.authdex.auth.leak;
