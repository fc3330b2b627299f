/** What people browse: one class for each kind of page. */
package io.github.authdex.site;
