package io.github.authdex.auth.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * As much of the Model Context Protocol as a server of the conformance suite needs to ask for
 * authorization: Streamable HTTP, with a handshake up to the revision 2025-11-25 and without one
 * from 2026-07-28 on.
 */
final class McpClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STATELESS_SINCE = "2026-07-28";

  private final AuthHttpClient client;
  private final URI server;
  private final String revision;
  private int calls;

  McpClient(AuthHttpClient client, URI server, String revision) {
    this.client = client;
    this.server = server;
    this.revision = revision;
  }

  /** Lists the server's tools and calls the first. */
  void use() throws IOException, InterruptedException {
    if (!isStateless()) {
      ObjectNode handshake = JSON.createObjectNode().put("protocolVersion", revision);
      handshake.putObject("capabilities");
      handshake.putObject("clientInfo").put("name", "authdex-test").put("version", "1");
      call("initialize", handshake);
      notifyInitialized();
    }
    call("tools/list", JSON.createObjectNode());
    ObjectNode tool = JSON.createObjectNode().put("name", "test-tool");
    tool.putObject("arguments");
    call("tools/call", tool);
  }

  private boolean isStateless() {
    return revision.compareTo(STATELESS_SINCE) >= 0;
  }

  private void notifyInitialized() throws IOException, InterruptedException {
    ObjectNode message =
        JSON.createObjectNode().put("jsonrpc", "2.0").put("method", "notifications/initialized");
    send("notifications/initialized", message);
  }

  private void call(String method, ObjectNode parameters) throws IOException, InterruptedException {
    if (isStateless()) {
      ObjectNode meta = parameters.putObject("_meta");
      meta.put("io.modelcontextprotocol/protocolVersion", revision);
      meta.putObject("io.modelcontextprotocol/clientInfo")
          .put("name", "authdex-test")
          .put("version", "1");
      meta.putObject("io.modelcontextprotocol/clientCapabilities");
    }
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", ++calls);
    message.put("method", method).set("params", parameters);
    JsonNode answer = send(method, message);
    if (answer.has("error")) {
      throw new IOException(method + " was answered with " + answer.get("error"));
    }
  }

  private JsonNode send(String method, ObjectNode message)
      throws IOException, InterruptedException {
    Request request =
        Request.of("POST", server)
            .withHeader("Content-Type", "application/json")
            .withHeader("Accept", "application/json, text/event-stream")
            .withHeader("MCP-Protocol-Version", revision)
            .withBody(Body.of(JSON.writeValueAsBytes(message)));
    if (isStateless()) {
      request = request.withHeader("Mcp-Method", method);
      if (method.equals("tools/call")) {
        request = request.withHeader("Mcp-Name", message.at("/params/name").asText());
      }
    }
    Response response = client.send(request);
    String content = new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
    if (response.status() / 100 != 2) {
      throw new IOException(
          method + " was answered with HTTP " + response.status() + ": " + content);
    }
    return content.isBlank() ? JSON.createObjectNode() : JSON.readTree(json(content));
  }

  /** Returns the message of an answer that may be a stream of events. */
  private static String json(String content) {
    return content
        .lines()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring("data:".length()))
        .findFirst()
        .orElse(content);
  }
}
