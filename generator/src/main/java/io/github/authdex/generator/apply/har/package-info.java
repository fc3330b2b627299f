/** Archives of requests (HAR 1.2). */
package io.github.authdex.generator.apply.har;
