package io.github.authdex.generator.apply.postman;

import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.KeyedText;
import io.github.authdex.generator.apply.collection.StatedAuth;
import io.github.authdex.generator.apply.collection.StatedAuth.Manner;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.postman.AuthBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The auth object of a collection, a folder or a request.
 *
 * @param holder what has it
 * @param version in which form it is
 * @param outermost whether nothing is above it
 */
record PostmanSlot(TextValue holder, PostmanVersion version, boolean outermost)
    implements AuthSlot {
  /** What each type goes by that has to be secret. */
  private static final Map<String, Set<String>> SECRETS =
      Map.ofEntries(
          Map.entry("akamai", Set.of("accessToken", "clientToken", "clientSecret")),
          Map.entry("apikey", Set.of("value")),
          Map.entry("asap", Set.of("privateKey")),
          Map.entry("awsv4", Set.of("accessKey", "secretKey", "sessionToken")),
          Map.entry("basic", Set.of("username", "password")),
          Map.entry("bearer", Set.of("token")),
          Map.entry("digest", Set.of("username", "password")),
          Map.entry("edgegrid", Set.of("accessToken", "clientToken", "clientSecret")),
          Map.entry("hawk", Set.of("authKey")),
          Map.entry("jwt", Set.of("secret", "privateKey")),
          Map.entry("ntlm", Set.of("password")),
          Map.entry(
              "oauth1",
              Set.of("consumerKey", "consumerSecret", "token", "tokenSecret", "privateKey")),
          Map.entry(
              "oauth2",
              Set.of("accessToken", "clientSecret", "password", "refreshToken", "idToken")));

  /** What somebody fills in besides. */
  private static final Map<String, Set<String>> OPEN =
      Map.of(
          "asap", Set.of("kid", "iss"),
          "hawk", Set.of("authId"),
          "jwt", Set.of("payload"),
          "ntlm", Set.of("username"),
          "oauth2",
              Set.of(
                  "accessTokenUrl", "authUrl", "clientId", "refreshTokenUrl", "scope", "username"));

  /** Of these the name counts as a secret where it alone is filled in. */
  private static final Set<String> LOGINS = Set.of("basic", "digest");

  @Override
  public StatedAuth stated() {
    Optional<TextValue> auth = holder.member("auth").filter(TextValue::isObject);
    if (auth.isEmpty()) {
      return StatedAuth.NOTHING;
    }
    String type = auth.get().text("type");
    if (type.isEmpty()) {
      return new StatedAuth(Manner.STRANGE, "");
    }
    if (type.equals("noauth")) {
      return outermost ? StatedAuth.NOTHING : new StatedAuth(Manner.NONE, type);
    }
    if (!SECRETS.containsKey(type)) {
      return new StatedAuth(Manner.STRANGE, type);
    }
    boolean filled =
        texts(auth.get(), type, SECRETS).stream().anyMatch(each -> !each.value().isBlank())
            || texts(auth.get(), type, OPEN).stream().anyMatch(each -> !each.value().isBlank());
    return new StatedAuth(filled ? Manner.SET : Manner.EMPTY, type);
  }

  @Override
  public String type(SchemeRendering rendering) {
    return AuthBlock.of(rendering).type();
  }

  @Override
  public void set(SchemeRendering rendering) {
    holder.put("auth", version.form(AuthBlock.of(rendering).json()));
  }

  @Override
  public void setNone() {
    holder.put("auth", version.form(AuthBlock.NONE.json()));
  }

  @Override
  public List<HeldText> secrets() {
    Optional<TextValue> auth = holder.member("auth").filter(TextValue::isObject);
    return auth.map(each -> secrets(each, each.text("type"))).orElse(List.of());
  }

  private List<HeldText> secrets(TextValue auth, String type) {
    List<HeldText> texts = texts(auth, type, SECRETS);
    boolean alone = texts.stream().filter(each -> !each.value().isBlank()).count() == 1;
    return texts.stream()
        .filter(each -> alone || !LOGINS.contains(type) || !each.place().name().equals("username"))
        .toList();
  }

  /** Both forms are met, whatever the collection says that it is. */
  private static List<HeldText> texts(TextValue auth, String type, Map<String, Set<String>> named) {
    Set<String> names = named.getOrDefault(type, Set.of());
    List<HeldText> texts = new ArrayList<>();
    for (TextValue each : auth.member(type).map(TextValue::items).orElse(List.of())) {
      if (each.isObject() && names.contains(each.text("key"))) {
        texts.add(KeyedText.of(each, Sort.AUTH, each.text("key")));
      } else if (!each.isObject() && names.contains(each.name())) {
        texts.add(new KeyedText(new HeldPlace(Sort.AUTH, each.name()), each, each));
      }
    }
    return texts;
  }
}
