package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.exchange.EndpointException;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenEndpointException;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a token endpoint or a provider's document does: the time and memory are bounded, who
 * called is told where it failed and why and no secret, nobody asks again at once, and all is well
 * when the server is.
 */
@Timeout(60)
public abstract class EndpointFaultsContract {
  private static final String DOCUMENT = "/.well-known/openid-configuration";
  private static final String SECRET = "s3cretive-and-long";
  private static final String PROOF = "bWU6czNjcmV0aXZlLWFuZC1sb25n";
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(30);

  /** What a socket holds beside the mebibyte that is read at the most, and more. */
  private static final long FAR_FROM_ALL = 64L << 20;

  private final WireServer server = new WireServer(this::answer);
  private final SetClock clock = new SetClock();
  private final TokenStore tokens = new InMemoryTokenStore();
  private final AtomicLong written = new AtomicLong();
  private final CountDownLatch hungUp = new CountDownLatch(1);
  private volatile String faulty = "";
  private volatile EndpointFault fault;
  private volatile Framing framing = Framing.ONE_PACKET;

  /**
   * Returns an exchange that gives up when an answer takes longer than {@code limit}, or has more
   * than 1 MiB.
   */
  protected abstract HttpExchange exchange(Duration limit);

  @AfterEach
  void stop() {
    server.close();
  }

  private Reply answer(Arrived request) throws IOException {
    if (request.target().equals(faulty)) {
      Reply reply = fault.to(request);
      return out -> reply.write(counted(out));
    }
    String origin = server.uri("").toString();
    return framing.reply(
        request.target().equals(DOCUMENT)
            ? "{\"issuer\":\"%1$s\",\"token_endpoint\":\"%1$s/token\"}".formatted(origin)
            : "{\"access_token\":\"t1\",\"expires_in\":3600}",
        "HTTP/1.1 200 OK");
  }

  private OutputStream counted(OutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
      }

      @Override
      public void write(byte[] octets, int offset, int length) throws IOException {
        try {
          out.write(octets, offset, length);
          written.addAndGet(length);
        } catch (IOException e) {
          hungUp.countDown();
          throw e;
        }
      }
    };
  }

  private String token(AuthScheme scheme, Duration limit) throws IOException {
    AuthEnvironment environment =
        AuthEnvironment.of(server.uri("/"))
            .withClock(clock)
            .withTokens(tokens)
            .withExchange(exchange(limit));
    return scheme
        .authenticate(
            Environments.credentials("clientId", "me", "clientSecret", SECRET), environment)
        .sign(Request.of("GET", URI.create("https://api.example/x")))
        .headers()
        .first("Authorization")
        .orElseThrow();
  }

  private OAuth2Scheme oauth2() {
    OAuth2Flow flow =
        OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
            .tokenUrl(server.uri("/token") + "?tenant=hidden")
            .build();
    return new OAuth2Scheme(List.of(flow), OAuth2Options.STANDARD);
  }

  private OidcScheme oidc() {
    return new OidcScheme(server.uri(DOCUMENT).toString(), Map.of(), OAuth2Options.STANDARD);
  }

  @ParameterizedTest
  @EnumSource
  void tokenEndpointInTrouble(EndpointFault fault) throws Exception {
    Throwable thrown = failure(fault, "/token?tenant=hidden", oauth2());

    String endpoint = "Token endpoint " + server.uri("/token");
    assertThat(
            why(thrown, endpoint + " refused grant client_credentials: ", "")
                .or(
                    () ->
                        why(
                            thrown,
                            endpoint + " gave no token for grant client_credentials: ",
                            "")))
        .hasValueSatisfying(why -> assertThat(why).matches(fault.said()));
    assertThat(thrown).isInstanceOfAny(TokenEndpointException.class, EndpointException.class);
  }

  @ParameterizedTest
  @EnumSource
  void discoveryDocumentInTrouble(EndpointFault fault) throws Exception {
    Throwable thrown = failure(fault, DOCUMENT, oidc());

    String document = "Discovery document " + server.uri(DOCUMENT);
    assertThat(
            why(thrown, document + " was answered with ", "")
                .or(
                    () ->
                        why(thrown, document + " is not JSON", "HTTP 200, the answer is not JSON"))
                .or(() -> why(thrown, document + " could not be read: ", "")))
        .hasValueSatisfying(why -> assertThat(why).matches(ofDocument(fault.said())));
    assertThat(thrown).isInstanceOfAny(DiscoveryException.class, EndpointException.class);
  }

  /** In one packet, octet by octet, in chunks and so on. */
  @ParameterizedTest
  @EnumSource(
      names = {"CHUNKED", "CHUNKED_IN_ONE_PACKET", "LATE", "OCTET_BY_OCTET", "UNTIL_CLOSED"})
  void answersArriveInEachWayOfTheWire(Framing framing) throws Exception {
    this.framing = framing;
    assertThat(token(oidc(), LONG)).isEqualTo("Bearer t1");
    assertThat(server.arrived()).hasSize(2);
  }

  /** What a document's status is told by is other words than a token endpoint's. */
  private static String ofDocument(String said) {
    return said.replaceAll("(HTTP 50[02]), the answer is not JSON", "$1")
        .replace(", a token endpoint's redirect is", ", a redirect, which is");
  }

  /** Returns what follows {@code begin} in what is told, with {@code put} before it. */
  private static Optional<String> why(Throwable thrown, String begin, String put) {
    return thrown.getMessage().startsWith(begin)
        ? Optional.of(put + thrown.getMessage().substring(begin.length()))
        : Optional.empty();
  }

  /** Returns what is thrown while there is trouble, after which there is none. */
  private Throwable failure(EndpointFault fault, String place, AuthScheme scheme) throws Exception {
    this.fault = fault;
    this.faulty = place;
    Throwable thrown = catchThrowable(() -> token(scheme, fault.isSlow() ? SHORT : LONG));
    assertThat(trace(thrown)).doesNotContain(SECRET, PROOF, "hidden");
    int asked = asked(place).size();
    // Java asks for a document once more by itself if a connection is closed; for a token never.
    assertThat(asked).isBetween(1, place.equals(DOCUMENT) ? 2 : 1);
    if (fault.isEndless()) {
      assertThat(isLeft()).as("the client hangs up, or reads no more").isTrue();
    }

    Throwable again = catchThrowable(() -> token(scheme, LONG));
    assertThat(again).as("who asks at once gets the same").isSameAs(thrown);
    assertThat(asked(place)).hasSize(asked);

    faulty = "";
    clock.pass(Duration.ofMinutes(1));
    assertThat(token(scheme, LONG)).as("all is well again").isEqualTo("Bearer t1");
    return thrown;
  }

  /** The JDK leaves a connection open whose head was too long, and reads no more of it. */
  private boolean isLeft() throws InterruptedException {
    long before = -1;
    while (hungUp.getCount() > 0 && written.get() > before && written.get() < FAR_FROM_ALL) {
      before = written.get();
      hungUp.await(1, TimeUnit.SECONDS);
    }
    return written.get() < FAR_FROM_ALL;
  }

  private List<Arrived> asked(String place) {
    return server.arrived().stream().filter(one -> one.target().equals(place)).toList();
  }

  private static String trace(Throwable thrown) {
    StringWriter all = new StringWriter();
    thrown.printStackTrace(new PrintWriter(all));
    return all.toString();
  }
}
