package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a log-in sends and reads as XML. */
final class LoginXml {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

  private LoginXml() {}

  /** Checks the body of {@code login}, one request of a log-in. */
  static void body(EntryPlace login, Rule.Report report) {
    if (!login.has("xml")) {
      return;
    }
    EntryPlace xml = login.child("xml");
    XmlTemplate.flaw(xml.node().asText())
        .ifPresent(flaw -> report.error(xml, xml.words() + " " + flaw));
    if (login.has("format")) {
      report.error(
          login.child("format"),
          login.words()
              + ".format says how fields are written, which XML has none of; take it out");
    }
  }

  /**
   * Checks where a value of an answer in XML is looked for.
   *
   * @param pointers the places of it in the entry
   */
  static void answer(EntryPlace login, List<EntryPlace> pointers, Rule.Report report) {
    if (!login.text("answer").equals("xml")) {
      return;
    }
    String root = "";
    for (EntryPlace pointer : pointers) {
      String path = pointer.node().asText();
      String[] names = path.split("/", -1);
      if (!isPath(names)) {
        report.error(
            pointer,
            "\""
                + path
                + "\" is no path into XML; write the names of elements from the root's on, without"
                + " prefixes, such as /response/result/key, and an attribute as @name at its end");
      } else if (!root.isEmpty() && !root.equals(names[1])) {
        report.error(
            pointer,
            "\""
                + path
                + "\" begins with another element than /"
                + root
                + ", and an XML document has one root; write the path from it on");
      } else {
        root = names[1];
      }
    }
  }

  private static boolean isPath(String[] names) {
    for (int i = 1; i < names.length; i++) {
      boolean attribute = i > 1 && i == names.length - 1 && names[i].startsWith("@");
      if (!NAME.matcher(attribute ? names[i].substring(1) : names[i]).matches()) {
        return false;
      }
    }
    return names.length > 1 && names[0].isEmpty();
  }

  /** Returns the places of {@code scheme} that say where its last answer has what travels. */
  static List<EntryPlace> pointers(EntryPlace scheme) {
    List<EntryPlace> tokens = new ArrayList<>(List.of(scheme.child("token")));
    tokens.addAll(scheme.child("also").children());
    List<EntryPlace> pointers = new ArrayList<>();
    for (EntryPlace token : tokens) {
      if (token.has("field") && token.text("from").equals("body")) {
        pointers.add(token.child("field"));
      }
      if (token.has("expiresField")) {
        pointers.add(token.child("expiresField"));
      }
    }
    return pointers;
  }
}
