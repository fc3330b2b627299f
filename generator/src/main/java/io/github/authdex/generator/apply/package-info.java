/** Sets auth in collections that people already have. */
package io.github.authdex.generator.apply;
