package io.github.authdex.cli.scheme;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How schemes are filled, as {@code show --json} prints it; docs/json.md describes it. */
public final class WaysJson {
  private WaysJson() {}

  public static List<Map<String, Object>> of(List<SchemeWays> all) {
    return all.stream().map(WaysJson::of).toList();
  }

  private static Map<String, Object> of(SchemeWays ways) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("scheme", ways.scheme());
    map.put("variables", ways.variables());
    map.put("needsPerson", ways.needsPerson());
    map.put("deprecated", Optional.of(ways.deprecated()).filter(why -> !why.isEmpty()));
    map.put("discoveryUrl", ways.discoveryUrl());
    map.put("flows", ways.flows().stream().map(WaysJson::flow).toList());
    return map;
  }

  private static Map<String, Object> flow(OAuth2Flow flow) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", flow.type().wireName());
    map.put("person", UserConsent.isNeeded(flow));
    map.put("authorizationUrl", flow.authorizationUrl());
    map.put(
        "pkce",
        Optional.of(flow.pkce().name().toLowerCase(Locale.ROOT))
            .filter(any -> flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE));
    map.put("deviceAuthorizationUrl", flow.deviceAuthorizationUrl());
    map.put("tokenUrl", flow.tokenUrl());
    map.put("refreshUrl", flow.refreshUrl());
    map.put("revocationUrl", flow.revocationUrl());
    map.put("scopes", flow.scopes());
    return map;
  }
}
