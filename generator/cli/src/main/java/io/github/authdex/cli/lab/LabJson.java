package io.github.authdex.cli.lab;

import io.github.authdex.lab.Lab;
import io.github.authdex.lab.Labs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a lab runs and with what, as JSON; docs/json.md describes it. */
public final class LabJson {
  private LabJson() {}

  /** Returns what is told of a lab of one API. */
  public static Map<String, Object> of(String api, Lab lab) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("api", api);
    told.put("baseUrl", lab.baseUrl());
    told.put("console", lab.consoleUrl());
    lab.authorityPem().ifPresent(pem -> told.put("authority", pem));
    told.put("environment", lab.environment());
    told.put("endpoints", lab.endpointUrls());
    told.put("unchecked", lab.unchecked());
    return told;
  }

  /** Returns what is told of a lab of several APIs, of which {@code made} are told in full. */
  public static Map<String, Object> of(Labs labs, List<Lab> made) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("origin", labs.origin());
    told.put("console", labs.consoleUrl());
    labs.authorityPem().ifPresent(pem -> told.put("authority", pem));
    told.put("ids", labs.ids());
    told.put("apis", made.stream().map(lab -> of(lab.id(), lab)).toList());
    return told;
  }
}
