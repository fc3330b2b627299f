/** What the search of the front page reads. */
package io.github.authdex.site.search;
