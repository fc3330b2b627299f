/** What the lab prints and is told on the command line. */
package io.github.authdex.cli.lab;
