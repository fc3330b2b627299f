/**
 * Code and files for one way to be authenticated, made by the generator: which credential goes
 * where is never decided here.
 */
package io.github.authdex.site.snippet;
