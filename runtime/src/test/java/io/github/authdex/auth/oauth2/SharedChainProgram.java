package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.Environments;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.FileStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** One of several programs that use one refresh token and share a folder. */
final class SharedChainProgram {
  private SharedChainProgram() {}

  /** Calls the API at {@code args[0]}, with the folder {@code args[1]}, {@code args[2]} times. */
  public static void main(String[] args) throws Exception {
    URI base = URI.create(args[0]);
    AuthHttpClient client =
        RefreshChainTest.client(
            base,
            new FileStore(Path.of(args[1])),
            Environments.credentials(RefreshChainTest.HELD),
            Map.of());
    for (int call = 0; call < Integer.parseInt(args[2]); call++) {
      System.out.println(client.send(Request.of("GET", base.resolve("/me"))).status());
    }
  }
}
