/** Shows, explains, traces and sends one request, with secrets masked wherever they would show. */
package io.github.authdex.cli.call;
