/** What is wrong with how an OpenAPI document says that its API authenticates. */
package io.github.authdex.generator.lint;
