package io.github.authdex.auth.leak;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.JdkAdapter;
import io.github.authdex.auth.exchange.HttpExchange;

class LeakTest extends LeakContract {
  @Override
  protected Adapter adapter() {
    return new JdkAdapter();
  }

  @Override
  protected HttpExchange exchange() {
    return HttpExchange.shared();
  }
}
