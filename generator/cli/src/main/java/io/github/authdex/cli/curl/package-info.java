/** Reads a pasted curl command: its words as a shell would, its options as curl's manual says. */
package io.github.authdex.cli.curl;
