package io.github.authdex.generator.emit.hoppscotch;

import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.FormatContract.Case;
import io.github.authdex.generator.emit.collection.TemplatesContract;
import io.github.authdex.generator.node.CollectionRunner;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hoppscotch's collections with text in its own syntax, run by hopp. */
final class HoppscotchTemplatesTest extends TemplatesContract {
  @Override
  protected Emitter emitter() {
    return new HoppscotchEmitter();
  }

  @Override
  protected CollectionTool tool() {
    return new HoppscotchTool();
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    Map<String, List<Integer>> statuses = new LinkedHashMap<>();
    CollectionRunner.run("hoppscotch", cases)
        .forEach((name, run) -> statuses.put(name, run.statuses()));
    return statuses;
  }

  @Override
  protected String target() {
    return "/%3C%3Cacme_token%3E%3E/%3C%3Cacme_token%3E%3E/%25%20now%20%25?q%3C%3Cacme_token%3E%3E="
        + "%3C%3Cacme_token%3E%3E%20%7B%7B%20_.acme_token%20%7D%7D%20$%7B[%20acme_token%20]%7D"
        + "%20%7B%25%20now%20%25%7D%20%7B%23%20x%20%23%7D%20a%2Bb%26c%3Dd";
  }

  @Override
  protected String header() {
    return "< <acme_token>> { { _.acme_token }} ${[ acme_token ]} {% now %} {# x #}  X-Other: 1";
  }

  @Override
  protected String json() {
    return """
        {"<<acme_token>>":"<<acme_token>> {{ _.acme_token }} ${[ acme_token ]}",\
        "text":"{% now %} {# x #} \\\\ \\" // ${[ acme_token ]} \\n <<<acme_token>>> \\\\${[ x ]}"}""";
  }

  @Override
  protected String form() {
    return "text=%3C%20%3Cacme_token%3E%3E%20%7B%20%7B%20_.acme_token%20%7D%7D%20%24%7B%5B%20acme_token"
        + "%20%5D%7D%20%7B%25%20now%20%25%7D%20%7B%23%20x%20%23%7D%0A%23%20not%3A%20sent"
        + "&end=ends%20with%20a%20backslash%20%5C&na%22me%5C=%22%20quoted%20%22"
        + "&next=%5C%24%7B%5B%20acme_token%20%5D%7D%20%5C%5C%24%7B%5B%20acme_token%20%5D%7D";
  }

  @Override
  protected String part() {
    return "\r\n< <acme_token>> { { _.acme_token }} ${[ acme_token ]} {% now %} {# x #}\r\n";
  }
}
