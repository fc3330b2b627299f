/** What the pages of kinds say: guides, which lie as YAML beside the pages. */
package io.github.authdex.site.kind;
