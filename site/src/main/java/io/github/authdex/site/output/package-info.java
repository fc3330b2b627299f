/** Files of a site, and the one place that writes them. */
package io.github.authdex.site.output;
