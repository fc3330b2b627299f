package io.github.authdex.generator.apply.insomnia;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.KeyedText;
import io.github.authdex.generator.apply.collection.StatedAuth;
import io.github.authdex.generator.apply.collection.StatedAuth.Manner;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.insomnia.InsomniaAuth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The authentication of a folder or a request; an empty one says nothing.
 *
 * @param holder what has it
 */
record InsomniaSlot(TextValue holder) implements AuthSlot {
  /** What each type goes by that has to be secret. */
  private static final Map<String, Set<String>> SECRETS =
      Map.ofEntries(
          Map.entry("apikey", Set.of("value")),
          Map.entry("asap", Set.of("privateKey")),
          Map.entry("basic", Set.of("password")),
          Map.entry("bearer", Set.of("token")),
          Map.entry("digest", Set.of("password")),
          Map.entry("hawk", Set.of("key")),
          Map.entry("iam", Set.of("accessKeyId", "secretAccessKey", "sessionToken")),
          Map.entry("netrc", Set.of()),
          Map.entry("ntlm", Set.of("password")),
          Map.entry("oauth1", Set.of("consumerSecret", "tokenSecret", "privateKey")),
          Map.entry("oauth2", Set.of("accessToken", "clientSecret", "password", "refreshToken")),
          Map.entry("singleToken", Set.of("token")));

  private static final Set<String> OPEN =
      Set.of(
          "username",
          "clientId",
          "authorizationUrl",
          "accessTokenUrl",
          "consumerKey",
          "id",
          "issuer");

  private Optional<TextValue> auth() {
    return holder.member("authentication").filter(TextValue::isObject);
  }

  @Override
  public StatedAuth stated() {
    String type = auth().map(each -> each.text("type")).orElse("");
    if (type.isEmpty()) {
      return StatedAuth.NOTHING;
    }
    if (type.equals("none") || auth().orElseThrow().isTrue("disabled")) {
      return new StatedAuth(Manner.NONE, type);
    }
    if (!SECRETS.containsKey(type)) {
      return new StatedAuth(Manner.STRANGE, type);
    }
    boolean filled =
        type.equals("netrc")
            || auth().orElseThrow().items().stream()
                .anyMatch(
                    each ->
                        !each.text().isBlank()
                            && (SECRETS.get(type).contains(each.name())
                                || OPEN.contains(each.name())));
    return new StatedAuth(filled ? Manner.SET : Manner.EMPTY, type);
  }

  @Override
  public String type(SchemeRendering rendering) {
    return InsomniaAuth.of(rendering).path("type").asText();
  }

  @Override
  public void set(SchemeRendering rendering) {
    holder.put("authentication", InsomniaAuth.of(rendering));
  }

  @Override
  public void setNone() {
    holder.put("authentication", JsonNodeFactory.instance.objectNode().put("type", "none"));
  }

  @Override
  public List<HeldText> secrets() {
    Set<String> names =
        SECRETS.getOrDefault(auth().map(each -> each.text("type")).orElse(""), Set.of());
    return auth().stream()
        .flatMap(each -> each.items().stream())
        .filter(each -> names.contains(each.name()))
        .<HeldText>map(each -> new KeyedText(new HeldPlace(Sort.AUTH, each.name()), each, each))
        .toList();
  }
}
