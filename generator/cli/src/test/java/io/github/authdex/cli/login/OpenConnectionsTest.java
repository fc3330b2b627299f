package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class OpenConnectionsTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void connectionIsSeenWhileItIsOpen() throws Exception {
    long self = ProcessHandle.current().pid();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = server.getLocalPort();
      assertThat(OpenConnections.has(self, port)).isFalse();
      try (Socket client = new Socket(server.getInetAddress(), port)) {
        assertThat(client.isConnected()).isTrue();
        assertThat(OpenConnections.has(self, port)).isTrue();
      }
    }
  }
}
