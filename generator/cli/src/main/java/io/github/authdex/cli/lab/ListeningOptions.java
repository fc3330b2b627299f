package io.github.authdex.cli.lab;

import io.github.authdex.cli.console.ContentFile;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.lab.server.Listening;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the lab listens, and whether it speaks TLS. */
public final class ListeningOptions {
  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The port; a free one if left out.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on; others reach it there. Loopback if left out.")
  private String host = Listening.LOOPBACK;

  @Option(
      names = "--tls",
      description = "Speak https, with a certificate of an authority of the lab's own.")
  private boolean tls;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Write the certificate of that authority, for --cacert and the like.")
  private Path authority;

  /** Returns where to listen. */
  public Listening listening() throws InputException {
    if (authority != null) {
      ContentFile.check(authority);
    }
    if (port < 0 || port > 65_535) {
      throw new InputException("Expected a port from 0 to 65535 behind --port but was " + port);
    }
    return new Listening(host, port, tls);
  }

  /** Says who else can reach the lab, and writes its certificate where that is asked for. */
  public void tell(Terminal terminal, Optional<String> pem) throws IOException, InputException {
    if (!InetAddress.getByName(host).isLoopbackAddress()) {
      terminal
          .err()
          .println(
              "Others can reach the lab at "
                  + host
                  + ", which is meant for tests; its console answers this machine alone, on"
                  + " loopback");
    }
    if (authority == null) {
      return;
    }
    if (pem.isEmpty()) {
      throw new InputException("Expected --tls beside --ca, since this lab speaks http");
    }
    byte[] text = pem.get().getBytes(StandardCharsets.US_ASCII);
    ContentFile.write(authority, new ByteArrayInputStream(text));
  }
}
