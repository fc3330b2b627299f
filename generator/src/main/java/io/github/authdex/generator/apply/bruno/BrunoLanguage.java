package io.github.authdex.generator.apply.bruno;

import io.github.authdex.catalog.source.SourceException;
import java.util.Map;

/** In which language the files of a folder are. */
interface BrunoLanguage {
  /** Returns the name of the format on the command line. */
  String format();

  /** Returns how the names of files end. */
  String extension();

  /** Returns the path of what holds for all. */
  String collectionFile();

  /** Returns the name of what holds for a folder. */
  String folderFile();

  BrunoItem read(String path, byte[] content) throws SourceException;

  /** Returns what stands for a file that is not there. */
  BrunoItem missing(String path);

  /** Tells {@code variables} of those of an environment. */
  void environment(String path, byte[] content, Map<String, String> variables)
      throws SourceException;
}
