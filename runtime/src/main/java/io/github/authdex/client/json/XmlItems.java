package io.github.authdex.client.json;

import java.util.ArrayList;
import java.util.List;

/** Tells the items of a list from elements around them, whichever of both a server sends. */
final class XmlItems {
  private XmlItems() {}

  /**
   * Returns the items.
   *
   * @param found the elements that are called as the list is, or as its items are; at least one
   */
  static List<XmlElement> of(List<XmlElement> found, XmlPlace place) {
    String item = place.item().local();
    boolean around =
        (place.wrapped() && found.size() == 1)
            ? !found.get(0).children().isEmpty() || found.get(0).isEmpty()
            : found.stream().allMatch(each -> isAround(each, item, place.wrapped()));
    if (!around) {
      return found;
    }
    List<XmlElement> items = new ArrayList<>();
    found.forEach(each -> items.addAll(each.children()));
    return items;
  }

  /** What should not be around the items is so only if it has another name than they. */
  private static boolean isAround(XmlElement element, String item, boolean due) {
    return (due || !element.local().equals(item))
        && element.text().isBlank()
        && element.children().stream().allMatch(child -> child.local().equals(item));
  }
}
