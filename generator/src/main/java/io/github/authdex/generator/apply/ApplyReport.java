package io.github.authdex.generator.apply;

import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import java.util.List;

/**
 * What became of a collection.
 *
 * @param requests how many it has
 * @param known how many of them are of an API of the catalog
 * @param set where auth was set
 * @param removed which credentials were taken out of it
 * @param left what authenticates in a way that somebody set by hand
 * @param unknown which requests are of no API that the catalog knows
 * @param impossible which requests are of a known API and cannot be set
 * @param variables what has to be filled in, or may be
 * @param notes what a person must know besides
 */
public record ApplyReport(
    int requests,
    int known,
    List<SetAuth> set,
    List<RemovedCredential> removed,
    List<LeftPart> left,
    List<LeftPart> unknown,
    List<LeftPart> impossible,
    List<EnvironmentVariable> variables,
    List<String> notes) {
  public ApplyReport {
    set = List.copyOf(set);
    removed = List.copyOf(removed);
    left = List.copyOf(left);
    unknown = List.copyOf(unknown);
    impossible = List.copyOf(impossible);
    variables = List.copyOf(variables);
    notes = List.copyOf(notes);
  }

  /**
   * Auth that was set.
   *
   * @param where the names of the folders that lead there and its own, with {@code /} between; the
   *     collection's own name for all of it
   * @param api the API's id
   * @param title the API's name
   * @param type the tool's own word, such as {@code bearer}
   * @param requests how many requests it is for
   */
  public record SetAuth(String where, String api, String title, String type, int requests) {}

  /**
   * A credential that stood in the collection.
   *
   * @param where the request or folder
   * @param place in a sentence after "the"
   * @param variable what stands for it now
   * @param shown how much of it may be seen
   */
  public record RemovedCredential(String where, String place, String variable, String shown) {}

  /**
   * A request or folder that was left as it was.
   *
   * @param reason a clause
   */
  public record LeftPart(String where, String reason) {}
}
