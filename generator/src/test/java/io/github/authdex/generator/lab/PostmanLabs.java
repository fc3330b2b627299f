package io.github.authdex.generator.lab;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.key.JwtKey;
import io.github.authdex.lab.key.KeyType;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A lab for each file of postman-runtime's cases, which postman-runtime runs against it. */
final class PostmanLabs implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 300;
  private static final Map<String, KeyType> KEY_TYPES =
      Map.of(
          "rsa", KeyType.RSA,
          "ecdsa256", KeyType.P256,
          "ecdsa384", KeyType.P384,
          "ecdsa512", KeyType.P521);

  private final Map<PostmanCases, Lab> labs = new LinkedHashMap<>();

  /** What a test of a case says: passed, failed or skipped, and why. */
  record Outcome(String title, String state, String error) {}

  /** What the lab says of a request. */
  record Verdict(int status, boolean authenticated, String problem) {}

  /** A case of {@code kind}. */
  record Run(String kind, String title, List<Outcome> tests, List<Verdict> requests) {
    /** Returns the title of this and of the same case by another algorithm. */
    String group() {
      return title
          .strip()
          .replaceAll(
              " (for )?(- )?((HS|RS|PS|ES)\\d+|undefined) algorithm", " for each algorithm");
    }

    boolean isLetIn() {
      return !requests.isEmpty() && requests.get(requests.size() - 1).authenticated();
    }

    long count(String state) {
      return tests.stream().filter(test -> test.state().equals(state)).count();
    }
  }

  static PostmanLabs start() throws IOException {
    PostmanLabs started = new PostmanLabs();
    try {
      for (PostmanCases file : PostmanCases.all()) {
        started.labs.put(file, Lab.start(file.model(), LabOptions.STANDARD));
      }
      return started;
    } catch (IOException | RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** Runs all with the credentials of the labs, without cases whose title {@code without} finds. */
  List<Run> run(String without) throws IOException, InterruptedException {
    return run(false, without);
  }

  /** Runs all with secrets that the labs do not know. */
  List<Run> runWithOtherSecrets(String without) throws IOException, InterruptedException {
    return run(true, without);
  }

  private List<Run> run(boolean wrong, String without) throws IOException, InterruptedException {
    List<Object> jobs = new ArrayList<>();
    labs.forEach((file, lab) -> jobs.add(job(file, lab, wrong)));
    String input = JSON.writeValueAsString(Map.of("without", without, "files", jobs));
    String printed = NodeTools.of("postman-runtime").print("run-cases.js", input, SECONDS);
    return JSON.readValue(printed, new TypeReference<>() {});
  }

  private static Object job(PostmanCases file, Lab lab, boolean wrong) {
    Map<String, String> held = new HashMap<>();
    for (CredentialSpec spec : file.model().auth().credentials().values()) {
      lab.credentials()
          .find(spec.name())
          .map(Secret::reveal)
          .map(value -> wrong && spec.secret() ? another(spec.name(), value) : value)
          .ifPresent(value -> held.put(spec.name(), value));
    }
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("kind", file.kind());
    job.put("lab", lab.baseUrl().toString());
    job.put("keys", keys(held));
    job.put("replace", replacements(file, derived(held)));
    return job;
  }

  /** Returns a secret of the same form. */
  private static String another(String name, String value) {
    return KEY_TYPES.containsKey(name)
        ? JwtKey.pem(KEY_TYPES.get(name).newPair(new SecureRandom()).getPrivate())
        : new StringBuilder(value).reverse().toString();
  }

  /** Adds what their files have in another form. */
  private static Map<String, String> derived(Map<String, String> held) {
    Map<String, String> derived = new HashMap<>(held);
    derived.put("rsaDer", held.getOrDefault("rsa", "").replaceAll("-----[A-Z ]+-----|\\s", ""));
    derived.put("otherIdEncoded", held.getOrDefault("otherId", "").replace("!", "%21"));
    long now = Instant.now().getEpochSecond();
    derived.put("now", Long.toString(now));
    derived.put("later", Long.toString(now + 3600));
    return derived;
  }

  /** Returns the keys by the names of the files that hold theirs. */
  private static Map<String, String> keys(Map<String, String> held) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String name : KEY_TYPES.keySet()) {
      if (held.containsKey(name)) {
        keys.put(name + ".private.pem", held.get(name));
        keys.put(name + "-invalid.private.pem", held.get(name));
      }
    }
    return keys;
  }

  private static List<List<String>> replacements(PostmanCases file, Map<String, String> held) {
    List<List<String>> replacements = new ArrayList<>();
    file.texts()
        .forEach(
            (pattern, text) -> {
              String filled = text;
              for (Map.Entry<String, String> each : held.entrySet()) {
                filled = filled.replace("{" + each.getKey() + "}", each.getValue());
              }
              replacements.add(List.of(pattern, filled));
            });
    return replacements;
  }

  @Override
  public void close() {
    labs.values().forEach(Lab::close);
  }
}
