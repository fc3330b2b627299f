/** The one way out to a terminal: whatever is printed goes through here, and is harmless there. */
package io.github.authdex.cli.print;
