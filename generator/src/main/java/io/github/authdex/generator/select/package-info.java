/** Which operations of an API are wanted, and which schemas these need. */
package io.github.authdex.generator.select;
