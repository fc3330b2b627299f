/** Collections of Hoppscotch. */
package io.github.authdex.generator.apply.hoppscotch;
