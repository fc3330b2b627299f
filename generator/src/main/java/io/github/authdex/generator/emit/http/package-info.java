/**
 * {@code .http} files, which JetBrains' HTTP Client, httpyac and VS Code's REST Client read as far
 * as their dialects agree. Where they differ it is said by name whose is written.
 */
package io.github.authdex.generator.emit.http;
