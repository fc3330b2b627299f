package io.github.authdex.cli.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sets JSON in lines for a person to read; values stay as the server wrote them. */
public final class PrettyJson {
  /** Nobody reads more than this on a terminal, and until all is there nothing shows. */
  private static final int LONGEST = 1 << 20;

  private static final JsonFactory JSON = new JsonFactory();

  private PrettyJson() {}

  /** Returns {@code body} in lines if it is JSON of a length that one reads, else as it is. */
  public static InputStream of(InputStream body, String contentType) throws IOException {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!type.equals("application/json") && !type.endsWith("+json")) {
      return body;
    }
    byte[] start = body.readNBytes(LONGEST);
    return start.length == LONGEST
        ? new SequenceInputStream(new ByteArrayInputStream(start), body)
        : new ByteArrayInputStream(inLines(start));
  }

  private static byte[] inLines(byte[] text) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(text.length * 2);
    try (JsonParser parser = JSON.createParser(text);
        JsonGenerator json = JSON.createGenerator(lines)) {
      json.useDefaultPrettyPrinter();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        copy(parser, token, json);
      }
    } catch (IOException e) {
      return text; // It is no JSON, whatever its server says; so it is shown as it came.
    }
    lines.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
    return lines.toByteArray();
  }

  /** A number stays as it is written: as a double it would lose digits. */
  private static void copy(JsonParser parser, JsonToken token, JsonGenerator json)
      throws IOException {
    if (token.isNumeric()) {
      json.writeNumber(parser.getText());
    } else {
      json.copyCurrentEvent(parser);
    }
  }
}
