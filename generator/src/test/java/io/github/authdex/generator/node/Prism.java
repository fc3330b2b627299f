package io.github.authdex.generator.node;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.postman.PostmanEmitter;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Has Prism, which reads OpenAPI by itself, judge what newman sends of emitted collections: it
 * mocks their document and says of each request what is wrong with it.
 */
public final class Prism {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 600;

  private Prism() {}

  /**
   * Returns what Prism says of the collection of {@code model}, which was read from {@code
   * document}: with all filled in, with nothing, and without each of what is sent together.
   *
   * @param folder where the collection is written
   */
  public static List<Round> judge(Path folder, Path document, ApiModel model)
      throws IOException, InterruptedException {
    List<Path> files =
        new OutputFolder(folder).write(new PostmanEmitter().emit(model, diagnostic -> {}));
    Path prism =
        NodeTools.beside("prism").installed().resolve("@stoplight/prism-cli/dist/index.js");
    Map<String, String> job =
        Map.of(
            "prism", prism.toString(),
            "document", document.toString(),
            "collection", files.get(0).toString(),
            "environment", files.get(1).toString());
    String printed = NodeTools.run("judge-collections.js", JSON.writeValueAsString(job), SECONDS);
    return JSON.readValue(printed, new TypeReference<List<Round>>() {});
  }

  /**
   * One run of a collection.
   *
   * @param emptied the variables of credentials that held nothing
   */
  public record Round(List<String> emptied, List<Sent> requests) {}

  /**
   * One request.
   *
   * @param item its id in the collection
   * @param url path and query
   * @param authorization the header of that name, or empty
   * @param told whether the collection fails the request for a credential that it lacks
   * @param status of the answer, 0 for none
   * @param error Prism's own, such as {@code NO_PATH_MATCHED_ERROR}, or empty
   * @param refused whether Prism misses what the document's security asks for
   * @param faults what else Prism finds wrong
   * @param carried the variables whose values were sent, by the place in which they were
   */
  public record Sent(
      String item,
      String method,
      String url,
      String authorization,
      boolean told,
      int status,
      String error,
      boolean refused,
      List<Fault> faults,
      List<List<String>> carried) {

    /** Returns whether Prism found the operation, without which it judges nothing. */
    public boolean judged() {
      return status != 0 && !error.matches("NO_(PATH|METHOD|SERVER|RESOURCE).*");
    }
  }

  /**
   * What is wrong with a request.
   *
   * @param place such as {@code query.limit}, or empty
   */
  public record Fault(String place, String message) {}
}
