package io.github.authdex.generator.apply.hoppscotch;

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
import io.github.authdex.generator.emit.hoppscotch.HoppscotchAuth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The auth object of a collection, a folder or a request.
 *
 * @param holder what has it
 * @param outermost whether nothing is above it
 */
record HoppscotchSlot(TextValue holder, boolean outermost) implements AuthSlot {
  /** What each type goes by that has to be secret. */
  private static final Map<String, Set<String>> SECRETS =
      Map.of(
          "akamai-eg", Set.of("accessToken", "clientToken", "clientSecret"),
          "api-key", Set.of("value"),
          "aws-signature", Set.of("accessKey", "secretKey", "serviceToken"),
          "basic", Set.of("password"),
          "bearer", Set.of("token"),
          "digest", Set.of("password"),
          "hawk", Set.of("authKey"),
          "jwt", Set.of("secret", "privateKey"),
          "oauth-2", Set.of("token", "clientSecret", "password", "refreshToken"));

  /** What of OAuth 2.0 lies one level below. */
  private static final String GRANT = "grantTypeInfo";

  private static final Set<String> OPEN =
      Set.of("username", "authId", "clientID", "authEndpoint", "tokenEndpoint", "scopes");

  @Override
  public StatedAuth stated() {
    Optional<TextValue> auth = holder.member("auth").filter(TextValue::isObject);
    String type = auth.map(each -> each.text("authType")).orElse("inherit");
    if (type.equals("inherit") || (outermost && type.equals("none"))) {
      return StatedAuth.NOTHING;
    }
    if (type.equals("none") || auth.orElseThrow().text("authActive").equals("false")) {
      return new StatedAuth(Manner.NONE, type);
    }
    if (!SECRETS.containsKey(type)) {
      return new StatedAuth(Manner.STRANGE, type);
    }
    return new StatedAuth(isFilled(auth.get(), type) ? Manner.SET : Manner.EMPTY, type);
  }

  private static boolean isFilled(TextValue auth, String type) {
    return auth.items().stream().anyMatch(each -> isFilledIn(each, type))
        || auth.member(GRANT).stream()
            .flatMap(grant -> grant.items().stream())
            .anyMatch(each -> isFilledIn(each, type));
  }

  private static boolean isFilledIn(TextValue value, String type) {
    boolean counts = SECRETS.get(type).contains(value.name()) || OPEN.contains(value.name());
    return counts && !value.text().isBlank();
  }

  @Override
  public String type(SchemeRendering rendering) {
    return HoppscotchAuth.of(rendering).path("authType").asText();
  }

  @Override
  public void set(SchemeRendering rendering) {
    holder.put("auth", HoppscotchAuth.of(rendering));
  }

  @Override
  public void setNone() {
    holder.put(
        "auth",
        JsonNodeFactory.instance.objectNode().put("authType", "none").put("authActive", true));
  }

  @Override
  public List<HeldText> secrets() {
    Optional<TextValue> auth = holder.member("auth").filter(TextValue::isObject);
    Set<String> names =
        SECRETS.getOrDefault(auth.map(each -> each.text("authType")).orElse(""), Set.of());
    return Stream.concat(auth.stream(), auth.flatMap(each -> each.member(GRANT)).stream())
        .flatMap(within -> within.items().stream())
        .filter(each -> names.contains(each.name()))
        .<HeldText>map(each -> new KeyedText(new HeldPlace(Sort.AUTH, each.name()), each, each))
        .toList();
  }
}
