package io.github.authdex.cli.lab;

import io.github.authdex.cli.print.Printer;
import io.github.authdex.cli.print.ShellText;
import io.github.authdex.lab.Lab;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes where a lab runs, and its credentials, as assignments that a shell reads. */
public final class LabVariables {
  private final Printer out;
  private final Printer told;
  private final String before;
  private final Map<String, String> written = new HashMap<>();

  /**
   * @param exports whether programs that a shell starts are to see them
   * @param told of what is not written
   */
  public LabVariables(Printer out, boolean exports, Printer told) {
    this.out = out;
    this.before = exports ? "export " : "";
    this.told = told;
  }

  /** Writes a line of words. */
  public void comment(String words) {
    out.println("# " + words);
  }

  /** Writes an assignment, once. */
  public void variable(String name, String value) {
    if (!ShellText.isFree(name)) {
      comment("not set, since a shell obeys it: " + name + "=" + value);
      told.println("Not set, since a shell obeys it: " + name);
    } else if (!written.containsKey(name)) {
      written.put(name, value);
      // A key in PEM has several lines; in its quotes they are no commands.
      out.print(before + name + "=" + ShellText.quoted(value) + "\n");
    } else if (!written.get(name).equals(value)) {
      comment("set above to another value: " + name);
      told.println("Two APIs of this lab have different values for " + name);
    }
  }

  /** Writes a URL, which needs no quotes. */
  public void url(String name, String url) {
    written.put(name, url);
    out.println(before + name + "=" + ShellText.plain(url));
  }

  /** Writes the credentials and endpoints of {@code lab}. */
  public void api(Lab lab) {
    lab.environment().forEach(this::variable);
    lab.given().forEach(name -> comment("your own, and not shown: " + name));
    lab.endpointUrls().forEach((url, there) -> comment(url + " is " + there));
  }

  /** Returns the variable for the URL of the API {@code id} on a lab of several. */
  public static String urlVariable(String id) {
    return id.toUpperCase(Locale.ROOT).replace('-', '_') + "_LAB_URL";
  }
}
