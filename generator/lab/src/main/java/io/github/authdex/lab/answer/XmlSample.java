package io.github.authdex.lab.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.XmlForm;
import io.github.authdex.model.XmlForm.Node;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a value as XML, each part as the document says that it stands there (OpenAPI 3.2 §4.26).
 */
final class XmlSample {
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]*";
  private static final String ROOT = "response";

  private final Map<String, Schema> schemas;
  private final XMLStreamWriter out;

  private XmlSample(Map<String, Schema> schemas, XMLStreamWriter out) {
    this.schemas = schemas;
    this.out = out;
  }

  /** Returns {@code value}, which has the form of {@code content}, as a document of XML. */
  static String of(Content content, JsonNode value, Map<String, Schema> schemas) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      XmlForm form = content.xml().orElse(XmlForm.NONE);
      String name = content.schema() instanceof Schema.Ref ref ? ref.name() : ROOT;
      new XmlSample(schemas, out).element(name, form, content.schema(), value);
      out.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // Memory does not refuse.
    }
    return text.toString();
  }

  private void element(String place, XmlForm form, Schema schema, JsonNode value)
      throws XMLStreamException {
    start(form.name().isEmpty() ? place : form.name(), form);
    content(place, form, schema, value);
    out.writeEndElement();
  }

  private void start(String name, XmlForm form) throws XMLStreamException {
    String local = name.matches(NAME) ? name : "value";
    if (form.namespace().isEmpty()) {
      out.writeStartElement(local);
    } else {
      String prefix = form.prefix().matches(NAME) ? form.prefix() : "";
      out.writeStartElement(prefix, local, form.namespace());
      out.writeNamespace(prefix, form.namespace());
    }
  }

  private void content(String place, XmlForm form, Schema schema, JsonNode value)
      throws XMLStreamException {
    if (value.isObject()) {
      members(properties(schema), value);
    } else if (value.isArray()) {
      items(place, form, schema, value);
    } else if (form.node() == Node.CDATA) {
      out.writeCData(value.asText().replace("]]>", ""));
    } else if (!value.isNull()) {
      out.writeCharacters(value.asText());
    }
  }

  /** Attributes come first: XML has no room for them behind an element. */
  private void members(Map<String, Property> properties, JsonNode value) throws XMLStreamException {
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      Property property = properties.get(member.getKey());
      if (property != null && property.xml().node() == Node.ATTRIBUTE) {
        String name = property.xml().name().isEmpty() ? member.getKey() : property.xml().name();
        out.writeAttribute(name.matches(NAME) ? name : "value", member.getValue().asText());
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      Property property = properties.get(member.getKey());
      XmlForm form = property == null ? XmlForm.NONE : property.xml();
      Schema schema = property == null ? new Schema.Any() : property.schema();
      member(member.getKey(), form, schema, member.getValue());
    }
  }

  private void member(String name, XmlForm form, Schema schema, JsonNode value)
      throws XMLStreamException {
    if (form.node() == Node.ATTRIBUTE) {
      return;
    }
    boolean bare =
        form.node() == Node.TEXT || form.node() == Node.CDATA || form.node() == Node.NONE;
    if (bare || (value.isArray() && !form.wrapped())) {
      content(name, form, schema, value);
    } else {
      element(name, form, schema, value);
    }
  }

  private void items(String place, XmlForm form, Schema schema, JsonNode value)
      throws XMLStreamException {
    Schema items =
        target(schema) instanceof Schema.ArrayOf array ? array.items() : new Schema.Any();
    XmlForm each = form.items().orElse(XmlForm.NONE);
    for (JsonNode item : value) {
      member(place, each, items, item);
    }
  }

  private Map<String, Property> properties(Schema schema) {
    Map<String, Property> properties = new HashMap<>();
    if (target(schema) instanceof Schema.ObjectOf object) {
      object.properties().forEach(property -> properties.put(property.name(), property));
    }
    return properties;
  }

  /** Returns the form that samples are made of: of several the first. */
  private Schema target(Schema schema) {
    Schema target = schema;
    for (int i = 0; i < schemas.size() + 2; i++) {
      if (target instanceof Schema.Ref ref) {
        target = schemas.getOrDefault(ref.name(), new Schema.Any());
      } else if (target instanceof Schema.Nullable nullable) {
        target = nullable.form();
      } else if (target instanceof Schema.OneOf oneOf && !oneOf.options().isEmpty()) {
        target = oneOf.options().get(0);
      } else {
        return target;
      }
    }
    return target;
  }
}
