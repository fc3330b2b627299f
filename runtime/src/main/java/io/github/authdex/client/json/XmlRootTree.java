package io.github.authdex.client.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * A root element as a tree. Documents often leave its name open, or describe what stands inside it;
 * one that is called otherwise and has nothing of what is due is something else, such as an error
 * in an answer that says it succeeded.
 */
final class XmlRootTree {
  private XmlRootTree() {}

  static Object of(XmlElement root, XmlRoot expected, Type type) throws JsonException {
    if (root.local().equals(expected.name().local()) || root.isEmpty()) {
      return XmlTree.of(root, type);
    }
    List<XmlElement> inside = root.named(expected.name().local());
    if (type instanceof Class<?> raw && raw.isRecord()) {
      RecordShape shape = RecordShape.of(raw);
      if (shape.inline() || shape.properties().isEmpty() || XmlObject.of(root, shape).fits()) {
        return XmlTree.of(root, type);
      }
      return inside.size() == 1 ? XmlTree.of(inside.get(0), type) : ofOther(root, expected, shape);
    }
    return inside.size() == 1 ? XmlTree.of(inside.get(0), type) : XmlTree.of(root, type);
  }

  /** The root may itself be a property of the object that is due. */
  private static Object ofOther(XmlElement root, XmlRoot expected, RecordShape shape)
      throws JsonException {
    XmlElement around = new XmlElement("", "");
    around.add(root);
    XmlObject object = XmlObject.of(around, shape);
    if (object.fits()) {
      return object.tree();
    }
    if (shape.rest() != null) {
      return XmlObject.of(root, shape).tree();
    }
    String due =
        expected.isProperty()
            ? "an element that is a property"
            : "the element " + expected.name().local();
    throw JsonException.of(
        new Misfit(
            JsonPath.ROOT.toString(), due, "the element " + bounded(root.local()), Map.of()));
  }

  private static String bounded(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
