package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.message.Request;
import java.net.URI;

/** What servers do that break the rules, or use them against who trusts them. */
public abstract class HostileWireTest extends WireTest {
  static final String UNAUTHORIZED = "HTTP/1.1 401 Unauthorized";
  static final ApiKeyScheme KEY = new ApiKeyScheme(Placement.HEADER, "X-Key", "");

  final Sender client(AuthScheme scheme, WireServer server) {
    return adapter().sender(Setup.of(authentication(scheme), server.uri("/")));
  }

  static Authentication authentication(AuthScheme scheme) {
    return scheme.authenticate(
        Environments.credentials(
            "username", "me", "password", "s3cret", "token", "t0ken", "key", "k3y", "id", "me"),
        AuthEnvironment.of(URI.create("https://api.example")));
  }

  static Request get(WireServer server) {
    return Request.of("GET", server.uri("/a"));
  }

  static Reply moved(int status, String location) {
    return reply("", "HTTP/1.1 " + status + " Moved", "Location: " + location);
  }

  /** Answers 401 and then content without end, as fast as it is read. */
  static Reply endless(String... lines) {
    return out -> {
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      byte[] content = new byte[8192];
      while (true) {
        out.write(content); // Fails when the client hangs up.
      }
    };
  }

  /** Promises content and then says nothing until the client hangs up. */
  static Reply silent(String... lines) {
    return out -> {
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      return true; // The next request on this connection does not come.
    };
  }
}
