package io.github.authdex.catalog.families;

import io.github.authdex.catalog.git.GitTree;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the list of products in Tencent Cloud's SDK says of one.
 *
 * @param name in Chinese; some have none
 * @param docs its page; empty if it has none
 */
record TencentProduct(String name, String docs) {
  private static final TencentProduct UNKNOWN = new TencentProduct("", "");
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^\\| (\\w+) \\| \\[([^\\]]*)\\]"
              + "\\((https://cloud\\.tencent\\.com/document/product/\\d+)\\) \\|");

  /** Returns the products of {@code sdk} by the names of their packages. */
  static Map<String, TencentProduct> all(GitTree sdk) throws IOException {
    Map<String, TencentProduct> products = new HashMap<>();
    Matcher line = LINE.matcher(sdk.text("products.md"));
    while (line.find()) {
      products.put(line.group(1), new TencentProduct(line.group(2).strip(), line.group(3)));
    }
    return products;
  }

  /** Returns the product {@code name}, or one of which nothing is known. */
  static TencentProduct of(Map<String, TencentProduct> products, String name) {
    return products.getOrDefault(name, UNKNOWN);
  }
}
