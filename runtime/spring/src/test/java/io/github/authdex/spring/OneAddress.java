package io.github.authdex.spring;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.util.List;

/** Finds every host at one address. */
final class OneAddress extends AddressResolverGroup<InetSocketAddress> {
  private final InetSocketAddress address;

  OneAddress(InetSocketAddress address) {
    this.address = address;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new AbstractAddressResolver<>(executor, InetSocketAddress.class) {
      @Override
      protected boolean doIsResolved(InetSocketAddress asked) {
        return asked.equals(address);
      }

      @Override
      protected void doResolve(InetSocketAddress asked, Promise<InetSocketAddress> found) {
        found.setSuccess(address);
      }

      @Override
      protected void doResolveAll(InetSocketAddress asked, Promise<List<InetSocketAddress>> found) {
        found.setSuccess(List.of(address));
      }
    };
  }
}
