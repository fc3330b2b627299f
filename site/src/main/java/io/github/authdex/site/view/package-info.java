/**
 * What pages show of an API, worked out once of the catalog's types: texts, numbers and flags that
 * a template places and escapes. A text that a link leads to is http or https, or there is no link.
 */
package io.github.authdex.site.view;
