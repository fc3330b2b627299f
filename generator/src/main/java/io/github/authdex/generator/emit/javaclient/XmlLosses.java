package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.client.json.XmlDocument;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Schema;
import io.github.authdex.model.XmlForm;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds what a document says of XML that a client cannot read or write, or does not say at all. */
final class XmlLosses {
  private final Map<String, Schema> schemas;
  private final SchemaKinds kinds;
  private final Losses losses;
  private final Set<String> seen = new HashSet<>();

  private XmlLosses(ApiModel model, Losses losses) {
    this.schemas = model.schemas();
    this.kinds = new SchemaKinds(schemas);
    this.losses = losses;
  }

  /** Adds what is lost in the bodies of {@code model} that are XML. */
  static void addTo(Losses losses, ApiModel model) {
    XmlLosses found = new XmlLosses(model, losses);
    for (Operation operation : model.operations()) {
      XmlContents.all(operation)
          .filter(content -> content.xml().isPresent())
          .map(Content::schema)
          .forEach(schema -> found.visit(schema, operation.id()));
    }
  }

  private void visit(Schema schema, String place) {
    if (schema instanceof Schema.Ref ref) {
      if (schemas.containsKey(ref.name()) && seen.add(ref.name())) {
        visit(schemas.get(ref.name()), ref.name());
      }
    } else if (schema instanceof Schema.Nullable nullable) {
      visit(nullable.form(), place);
    } else if (schema instanceof Schema.ArrayOf list) {
      visit(list.items(), place);
    } else if (schema instanceof Schema.MapOf map) {
      visit(map.values(), place);
    } else if (schema instanceof Schema.OneOf union) {
      if (union.discriminator().isEmpty() && kinds.reduce(union) instanceof Schema.OneOf) {
        losses.add("in XML the forms of a value are not told apart without a discriminator", place);
      }
      union.options().forEach(option -> visit(option, place));
      union.base().ifPresent(base -> visit(base, place));
    } else if (schema instanceof Schema.ObjectOf object) {
      object.properties().forEach(property -> visit(property, place));
      object.additional().ifPresent(additional -> visit(additional, place));
    }
  }

  private void visit(Schema.Property property, String owner) {
    String place = owner + "." + property.name();
    Schema form = kinds.form(property.schema());
    XmlForm xml = property.xml();
    boolean list = form instanceof Schema.ArrayOf;
    if (xml.node() != XmlForm.Node.ELEMENT && !XmlCode.isScalar(form)) {
      losses.add("in XML an object or list is an element, whatever its \"xml\" says", place);
    }
    if (list && kinds.form(((Schema.ArrayOf) form).items()) instanceof Schema.ArrayOf) {
      losses.add("in XML the items of a list in a list are called as that list is", place);
    }
    name(XmlCode.own(property, form), property.name(), place);
    if (list && xml.wrapped() && !item(xml).name().isEmpty()) {
      name(item(xml), property.name(), place);
    }
    visit(property.schema(), place);
  }

  private static XmlForm item(XmlForm list) {
    return list.items().orElse(XmlForm.NONE);
  }

  private void name(XmlForm xml, String usual, String place) {
    boolean said = !xml.name().isEmpty();
    if (!XmlDocument.isName(said ? xml.name() : usual)
        && xml.node() != XmlForm.Node.TEXT
        && xml.node() != XmlForm.Node.CDATA) {
      losses.add(
          said && XmlDocument.isName(usual)
              ? "a name that XML cannot have is not taken, but the property's"
              : "XML has no such name, and cannot be sent with this property",
          place);
    }
    if (!xml.prefix().isEmpty() && xml.namespace().isEmpty()) {
      losses.add(
          "a prefix of XML that has no namespace is written only where one is around", place);
    }
  }
}
