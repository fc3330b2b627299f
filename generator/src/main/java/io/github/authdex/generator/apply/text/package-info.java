/** Texts that are changed in their places, and keep all else as it is. */
package io.github.authdex.generator.apply.text;
