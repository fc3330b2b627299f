package io.github.authdex.cli.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a token or login endpoint answers with, all of which counts as secret from then on. */
final class IssuedSecrets {
  private static final JsonFactory JSON = new JsonFactory();

  /** Shorter values are words such as a type, not proofs. */
  private static final int SHORTEST = 8;

  /** Header fields that say how, not what. */
  private static final Set<String> HARMLESS =
      Set.of(
          "cache-control",
          "connection",
          "content-length",
          "content-type",
          "date",
          "expires",
          "pragma",
          "server",
          "strict-transport-security",
          "transfer-encoding",
          "vary",
          "www-authenticate");

  private IssuedSecrets() {}

  /**
   * Returns the values in {@code response}: of its JSON or XML, its cookies and its header fields.
   */
  static List<String> by(Response response) {
    List<String> values = new ArrayList<>();
    response.body().bytes().ifPresent(bytes -> addStrings(bytes, values));
    for (Header header : response.head().headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.equals("set-cookie")) {
        cookie(header.value()).ifPresent(values::add);
      } else if (!HARMLESS.contains(name)) {
        values.add(header.value());
      }
    }
    return values.stream().filter(IssuedSecrets::mayBeSecret).toList();
  }

  /** An address tells where an API lives; with a query it may hold a proof. */
  private static boolean mayBeSecret(String value) {
    boolean address = value.startsWith("https://") && value.indexOf('?') < 0;
    return value.length() >= SHORTEST && !address;
  }

  private static void addStrings(byte[] bytes, List<String> values) {
    try (JsonParser parser = JSON.createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          values.add(parser.getText());
        }
      }
    } catch (IOException e) {
      values.add(new String(bytes, StandardCharsets.UTF_8).strip());
      addTexts(bytes, values);
    }
  }

  /** Adds what stands in elements and attributes up to where the content is no XML. */
  private static void addTexts(byte[] bytes, List<String> values) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        reader.next();
        if (reader.isStartElement()) {
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            values.add(reader.getAttributeValue(i).strip());
          }
        } else if (reader.isCharacters()) {
          values.add(reader.getText().strip());
        }
      }
    } catch (XMLStreamException e) {
      // All of it is hidden as one text.
    }
  }

  /** Returns the value that a Set-Cookie field sets. */
  static Optional<String> cookie(String field) {
    String pair = field.split(";", 2)[0];
    int equals = pair.indexOf('=');
    return equals < 0 ? Optional.empty() : Optional.of(pair.substring(equals + 1).strip());
  }
}
