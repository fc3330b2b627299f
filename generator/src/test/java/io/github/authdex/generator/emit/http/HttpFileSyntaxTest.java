package io.github.authdex.generator.emit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.Hostile;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.Script;
import io.github.authdex.generator.emit.http.Httpyac.Read;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as httpyac reads them: each operation is one request, and nothing else is in the file. */
final class HttpFileSyntaxTest {
  /** What comments of ours may order. */
  private static final List<String> ORDERS = List.of("noCookieJar", "noGqlParsing");

  @Test
  void eachOperationIsOneRequestWhateverTheDocumentSays(@TempDir Path temp)
      throws IOException, InterruptedException {
    Map<String, ApiModel> models = new LinkedHashMap<>();
    GoldenModels.all().forEach((name, model) -> models.put(name, model.get()));
    for (String text : Hostile.TEXTS) {
      models.put("hostile-" + models.size(), Hostile.api(text));
    }
    Httpyac httpyac = new Httpyac();
    for (Map.Entry<String, ApiModel> each : models.entrySet()) {
      List<OutputFile> files = new HttpFileEmitter().emit(each.getValue(), diagnostic -> {});
      httpyac.read(
          each.getKey(), new OutputFolder(temp.resolve(each.getKey())).write(files).get(0));
    }

    httpyac.results().forEach((name, result) -> check(name, models.get(name), result.requests()));
  }

  private static void check(String name, ApiModel model, List<Read> requests) {
    assertThat(requests).as(name).hasSameSizeAs(model.operations());
    for (int i = 0; i < requests.size(); i++) {
      Read request = requests.get(i);
      String as = name + ": " + request;
      assertThat(request.method()).as(as).isEqualTo(model.operations().get(i).method());
      assertThat(request.url()).as(as).matches("\\{\\{baseUrl\\d*}}/\\S*");
      assertThat(request.orders()).as(as).isSubsetOf(ORDERS);
      assertThat(request.hooks()).as(as).containsExactlyElementsOf(hooks(model, i));
      assertThat(request.name()).as(as).matches("op[A-Za-z0-9]*");
      assertThat(request.title()).as(as).isNotEmpty();
      request.headers().keySet().forEach(header -> assertThat(header).as(as).isNotEqualTo("Evil"));
      assertThat(request.reads()).as(as).isEqualTo(sendsFile(model, i));
      assertThat(HttpFileText.names(request.toString()))
          .as(as)
          .allMatch(each -> each.matches("[a-zA-Z0-9_]+|\\$uuid|\\$auth\\.token\\(\".*\"\\)"));
    }
  }

  /** What signs a request runs before it, and no other script. */
  private static List<String> hooks(ApiModel model, int operation) {
    ApiCollection collection = ApiCollection.of(model, new HttpFileTool());
    Set<Script> scripts =
        collection
            .request(model.operations().get(operation))
            .auth()
            .orElseGet(collection::auth)
            .scripts()
            .keySet();
    if (scripts.isEmpty()) {
      return List.of("execute http");
    }
    return scripts.contains(Script.SIGN)
        ? List.of("execute js", "execute http", "onRequest js")
        : List.of("execute js", "execute http");
  }

  private static boolean sendsFile(ApiModel model, int operation) {
    return ApiCollection.of(model, new HttpFileTool())
        .request(model.operations().get(operation))
        .body()
        .stream()
        .anyMatch(
            body ->
                body instanceof RequestBody.File
                    || (body instanceof RequestBody.Multipart parts
                        && parts.parts().stream().anyMatch(RequestBody.Part::file)));
  }
}
