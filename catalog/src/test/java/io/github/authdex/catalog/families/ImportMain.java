package io.github.authdex.catalog.families;

import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the table of a family anew from its provider's descriptions; {@code catalog/import-family}
 * is the command for it.
 */
public final class ImportMain {
  private ImportMain() {}

  /**
   * Imports a family.
   *
   * @param args its name, the folder of entries, and what its importer reads
   */
  public static void main(String[] args) throws IOException, SourceException {
    Path entries = Path.of(args[1]);
    String head = Files.readString(Path.of("src/test/resources/families", args[0] + ".yaml"));
    switch (args[0]) {
      case "aws" -> AwsImport.run(Path.of(args[2]), entries, head);
      case "azure" -> AzureImport.run(Path.of(args[2]), entries, head);
      case "google" -> GoogleImport.run(Path.of(args[2]), Path.of(args[3]), entries, head);
      case "ibm" -> IbmImport.run(Path.of(args[2]), Path.of(args[3]), entries, head);
      case "tencent" -> TencentImport.run(Path.of(args[2]), entries, head);
      case "yandex" -> YandexImport.run(Path.of(args[2]), Path.of(args[3]), entries, head);
      default ->
          throw new IllegalArgumentException(
              "Expected aws, azure, google, ibm, tencent or yandex but was \"" + args[0] + "\"");
    }
  }
}
