package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.SendingTest;
import org.junit.jupiter.api.Nested;
import org.springframework.http.client.ReactorClientHttpRequestFactory;
import org.springframework.http.client.reactive.JdkClientHttpConnector;

/** Each face on the library that it is not tried with otherwise. */
class OtherLibrariesTest {
  @Nested
  class RestClientOnReactorNetty extends SendingTest {
    @Override
    protected Adapter adapter() {
      return RestClientAdapter.on(new ReactorClientHttpRequestFactory());
    }
  }

  @Nested
  class WebClientOnTheJdk extends SendingTest {
    @Override
    protected Adapter adapter() {
      return new WebClientAdapter(new JdkClientHttpConnector());
    }
  }
}
