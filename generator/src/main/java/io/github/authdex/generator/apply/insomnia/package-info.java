/** Files of Insomnia: exports of format 4, and collections of format 5. */
package io.github.authdex.generator.apply.insomnia;
