/** The JSON API: the catalog for programs, under a version that is promised. */
package io.github.authdex.site.data;
