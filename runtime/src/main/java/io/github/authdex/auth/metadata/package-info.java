/** What authorization servers and protected resources say of themselves, and where. */
package io.github.authdex.auth.metadata;
