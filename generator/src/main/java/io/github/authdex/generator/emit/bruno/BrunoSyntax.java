package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.OutputFile;
import java.util.List;

/** How a collection of Bruno's is written down: texts of trees that have OpenCollection's form. */
interface BrunoSyntax {
  /** Returns the name of the format on the command line. */
  String format();

  /** Returns what the names of files end in, with the dot. */
  String extension();

  /** Returns the files in the root of the folder that say what the collection is. */
  List<OutputFile> collection(ObjectNode collection);

  /** Returns whether a header or a field of a form can be called {@code name}. */
  boolean canName(String name);

  /** Returns whether answers can stand beside a request. */
  boolean hasExamples();

  String folder(ObjectNode folder);

  String request(ObjectNode item);

  String environment(ObjectNode environment);
}
