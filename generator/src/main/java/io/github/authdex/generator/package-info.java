/** The library's front door: load, check, emit. */
package io.github.authdex.generator;
