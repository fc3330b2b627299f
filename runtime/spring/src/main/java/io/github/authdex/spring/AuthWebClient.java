package io.github.authdex.spring;

import io.github.authdex.auth.sending.AuthFlow;
import java.net.URI;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import reactor.core.publisher.Mono;

/**
 * Authenticates the requests of Spring's WebClient:
 *
 * <pre>{@code
 * ClientHttpConnector sending = new ReactorClientHttpConnector();
 * WebClient api =
 *     WebClient.builder()
 *         .clientConnector(sending)
 *         .filter(
 *             AuthWebClient.filter(
 *                 sending,
 *                 AuthFlow.builder()
 *                     .authentication(authentication)
 *                     .allow(URI.create("https://api.example"))))
 *         .build();
 * }</pre>
 *
 * <p>Credentials go to the allowed origins alone; see {@link AuthFlow}, which follows redirects and
 * answers challenges. What sends must therefore follow no redirect by itself, as those of Reactor
 * Netty and the JDK do unless they are told to, and those of Apache HttpClient and Jetty do not
 * unless they are told not to. A {@link ClientHttpConnector} does not tell, so that it is tried
 * once, with a server on this machine that redirects to itself, and refused if it follows.
 *
 * <p>No thread waits: neither for a token nor for an answer, and nothing is signed on a thread of
 * the connector. Cancelling ends what is under way. A request waits for a token for 60 seconds at
 * most.
 *
 * <p>Content is read before it is signed. What comes in one piece, as values and JSON do, or in
 * pieces of together 1 MiB at most, is held in memory: whatever signs content can, and it can be
 * sent again. Of longer content, such as files and streams, 1 MiB is held and the rest is sent as
 * it comes: what signs content refuses it, and an answer that asks for it again is the last one, or
 * an error if it is a redirect that keeps content. Larger files go by {@link
 * io.github.authdex.auth.jdk.AuthHttpClient}.
 *
 * <p>Responses and exceptions show the request as the caller made it, at the place where it was
 * answered. A request for an origin that is not allowed fails with an {@link
 * IllegalArgumentException}, and whatever else fails with a WebClientRequestException. Filters
 * before this one see no credentials; <em>filters after it see all that is sent</em>, and so does
 * the log of what is below: Spring's own, of the level DEBUG, shows a key that stands in a path,
 * and that of Reactor Netty, where its wiretap is turned on, all.
 *
 * <p>What a filter cannot do is refused when it is made: NTLM, which proves a connection, while
 * Spring gives nobody one to keep; a client certificate, which the connector would have to show;
 * and a proof to a proxy, which only the connector knows. A connector that has them itself, by its
 * own settings, is left to them.
 */
public final class AuthWebClient {
  private AuthWebClient() {}

  /**
   * Returns the filter for a WebClient of the connector {@code sending}, whose codecs are the usual
   * ones; those of Spring Boot's builder are not. Put it last.
   *
   * @param flow is for this filter
   * @throws IllegalArgumentException if {@code sending} follows redirects or cannot be tried, or
   *     what proves who sends is a matter of the connection
   * @throws IllegalStateException if there are credentials and no origin is allowed
   */
  public static ExchangeFilterFunction filter(ClientHttpConnector sending, AuthFlow.Builder flow) {
    return filter(sending, ExchangeStrategies.withDefaults(), flow);
  }

  /**
   * Returns the filter for a WebClient of the connector {@code sending} and of {@code strategies},
   * which both must be its own: content is written by their codecs before it is signed. One that
   * has others fails where it has content to send. Put it last.
   *
   * @throws IllegalArgumentException as {@link #filter(ClientHttpConnector, AuthFlow.Builder)} does
   * @throws IllegalStateException if there are credentials and no origin is allowed
   */
  public static ExchangeFilterFunction filter(
      ClientHttpConnector sending, ExchangeStrategies strategies, AuthFlow.Builder flow) {
    AuthFlow built = FaceLimits.of("a filter of WebClient").built(flow);
    RedirectTrial.require(
        sending.getClass().getSimpleName(), uri -> status(sending, uri).toFuture());
    return new AuthFilter(
        new FlowSteps(built),
        strategies.messageWriters(),
        sending instanceof JdkClientHttpConnector);
  }

  private static Mono<Integer> status(ClientHttpConnector sending, URI uri) {
    return sending
        .connect(HttpMethod.GET, uri, ClientHttpRequest::setComplete)
        .flatMap(
            response ->
                response
                    .getBody()
                    .doOnNext(DataBufferUtils::release)
                    .then(Mono.just(response.getStatusCode().value())));
  }
}
