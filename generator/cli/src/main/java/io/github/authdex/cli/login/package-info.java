/** What people keep: their credentials, in the encrypted store of this machine. */
package io.github.authdex.cli.login;
