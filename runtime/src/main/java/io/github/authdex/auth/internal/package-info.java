/** What two or more kinds of scheme share, and nobody outside sees. */
package io.github.authdex.auth.internal;
