/** Sends the authenticated requests of Feign. */
module io.github.authdex.feign {
  requires transitive feign.core;
  requires transitive io.github.authdex.runtime;

  exports io.github.authdex.feign;
}
