/** Documents that providers publish of their APIs: fetched when asked for by name, and kept. */
package io.github.authdex.cli.document;
