package org.duijie.api.cli;

import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie model use}: chooses a model. */
@Command(name = "use", resourceBundle = "org.duijie.api.cli.help")
final class ModelUseCommand implements Runnable {
    @ParentCommand
    private ModelCommand parent;

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "ID")
    private String id;

    @Override
    public void run() {
        parent.models().use(id);
        output.result(Json.object().put("inUse", id), () -> output.line("model.used", id));
    }
}
