/** One class and one template for each kind of page. */
package io.github.authdex.site.page;
