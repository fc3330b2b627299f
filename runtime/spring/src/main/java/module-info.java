/** Sends authenticated requests with Spring's RestClient, RestTemplate and WebClient. */
@SuppressWarnings("requires-transitive-automatic") // Spring names its modules, and no more.
module io.github.authdex.spring {
  requires transitive io.github.authdex.runtime;
  requires transitive spring.web;
  requires spring.core;
  requires static transitive spring.webflux;
  requires static org.reactivestreams;
  requires static reactor.core;

  exports io.github.authdex.spring;
}
