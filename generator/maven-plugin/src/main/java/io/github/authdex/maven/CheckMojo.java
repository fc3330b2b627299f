package io.github.authdex.maven;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.emit.OutputFolder;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails where the client below the output is not the one that would be generated: for projects that
 * keep it among their sources.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ClientMojo {
  private static final int SHOWN = 10;

  @Override
  void run(ClientSpec spec) throws IOException, SourceException, MojoFailureException {
    ClientSpec.Generated client = spec.generate();
    List<String> pending = new OutputFolder(output()).pending(client.source(), client.files());
    if (!pending.isEmpty()) {
      throw new MojoFailureException(
          pending.size()
              + (pending.size() == 1 ? " file below " : " files below ")
              + output()
              + (pending.size() == 1 ? " is" : " are")
              + " not as would be generated: "
              + String.join(", ", pending.subList(0, Math.min(SHOWN, pending.size())))
              + (pending.size() > SHOWN ? " …" : "")
              + "; run the goal generate and commit what it writes");
    }
  }
}
