/** Files of requests as they go over the wire, {@code .http} and {@code .rest}. */
package io.github.authdex.generator.apply.http;
