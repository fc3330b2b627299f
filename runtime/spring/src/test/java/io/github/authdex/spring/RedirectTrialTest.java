package io.github.authdex.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.ReactorClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;

/** What follows redirects by itself would take credentials along. */
@Timeout(60)
class RedirectTrialTest {
  private static final HttpClient FOLLOWING =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

  /** {@link HttpURLConnection}, told to follow none. */
  private static final class Unfollowing extends SimpleClientHttpRequestFactory {
    @Override
    protected void prepareConnection(HttpURLConnection connection, String method)
        throws IOException {
      super.prepareConnection(connection, method);
      connection.setInstanceFollowRedirects(false);
    }
  }

  @Test
  void factoryThatLeavesRedirectsToOthersIsTaken() {
    for (ClientHttpRequestFactory factory :
        new ClientHttpRequestFactory[] {
          new JdkClientHttpRequestFactory(),
          new BufferingClientHttpRequestFactory(new JdkClientHttpRequestFactory()),
          new ReactorClientHttpRequestFactory(),
          new Unfollowing()
        }) {
      assertThat(AuthSpring.requestFactory(factory, AuthFlow.builder())).isNotNull();
    }
  }

  @Test
  void factoryThatFollowsRedirectsIsRefused() {
    for (ClientHttpRequestFactory factory :
        new ClientHttpRequestFactory[] {
          new SimpleClientHttpRequestFactory(),
          new JdkClientHttpRequestFactory(FOLLOWING),
          new ReactorClientHttpRequestFactory(
              reactor.netty.http.client.HttpClient.create().followRedirect(true))
        }) {
      String message = followed(factory.getClass().getSimpleName());
      assertThatThrownBy(() -> AuthSpring.requestFactory(factory, AuthFlow.builder()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> AuthSpring.interceptor(factory, AuthFlow.builder()))
          .hasMessage(message);
      assertThatThrownBy(() -> AuthSpring.exchange(factory)).hasMessage(message);
    }
  }

  private static String followed(String name) {
    return "Expected a "
        + name
        + " that follows no redirect but it did, and would take credentials along to another host;"
        + " tell its client to follow none, or take that of java.net.http, which follows none unless"
        + " it is told to; redirects are followed without it";
  }

  @Test
  void clientThatFollowsRedirectsIsRefused() {
    assertThatThrownBy(() -> AuthSpring.requestFactory(FOLLOWING, AuthFlow.builder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an HttpClient with Redirect.NEVER but was ALWAYS, which would take"
                + " credentials along to another host; redirects are followed without it");
  }

  @Test
  void connectorThatFollowsRedirectsIsRefused() {
    for (ClientHttpConnector connector :
        new ClientHttpConnector[] {
          new JdkClientHttpConnector(FOLLOWING),
          new ReactorClientHttpConnector(
              reactor.netty.http.client.HttpClient.create().followRedirect(true))
        }) {
      assertThatThrownBy(() -> AuthWebClient.filter(connector, AuthFlow.builder()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(followed(connector.getClass().getSimpleName()));
    }
    assertThat(AuthWebClient.filter(new JdkClientHttpConnector(), AuthFlow.builder())).isNotNull();
  }

  @Test
  void factoryThatCannotReachThisMachineIsRefused() {
    HttpClient behind =
        HttpClient.newBuilder()
            .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)))
            .build();
    ClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(behind);
    assertThatThrownBy(() -> AuthSpring.requestFactory(factory, AuthFlow.builder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a JdkClientHttpRequestFactory that can send to a server on this machine, to"
                + " see that it follows no redirect that takes credentials along; let it reach"
                + " 127.0.0.1 without a proxy, or give AuthSpring.requestFactory an HttpClient");
    assertThat(AuthSpring.requestFactory(behind, AuthFlow.builder())).isNotNull();
  }
}
