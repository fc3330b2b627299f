package io.github.authdex.catalog;

import io.github.authdex.benchmark.Measured;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A URL from its text to the APIs that it belongs to, beside trying every server in turn. */
@State(Scope.Thread)
public class FindBenchmark extends Measured {
  /** How many APIs there are, one server each. */
  @Param({"1500", "100000"})
  public int apis;

  /** Whose URL is looked up. */
  @Param({"own", "cloud", "path", "tenant", "unknown"})
  public String url;

  private String text;
  private Catalog catalog;
  private LinearScan scan;

  /** Makes the catalog, and compiles all patterns of the scan. */
  @Setup
  public void prepare() {
    List<IndexedApi> all = ManyApis.of(apis);
    catalog = new Catalog(all, id -> null);
    scan = new LinearScan(all);
    text =
        switch (url) {
          case "own" -> ManyApis.urlOf(1001);
          case "cloud" -> ManyApis.urlOf(ManyApis.OF_ONE_CLOUD - 1);
          case "path" -> ManyApis.urlOf(ManyApis.OF_ONE_CLOUD + ManyApis.ON_ONE_HOST - 1);
          case "tenant" -> ManyApis.urlOf(1000);
          default -> "https://service9999.eu-west-1.cloud.example/things/1?expand=all";
        };
  }

  /** Ours. */
  @Benchmark
  public List<ApiMatch> authdex() {
    return catalog.find(text);
  }

  /** Every server in turn. */
  @Benchmark
  public List<ApiMatch> linearScan() {
    return scan.find(ApiUrl.parse(text).orElseThrow());
  }
}
