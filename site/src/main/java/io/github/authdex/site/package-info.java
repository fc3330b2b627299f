/** What people browse: the catalog as a folder of pages and data that any server can serve. */
package io.github.authdex.site;
