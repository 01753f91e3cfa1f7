package org.duijie.api.cli;

import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.model.ModelDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie model}: the trained models. */
@Command(
        name = "model",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {ModelListCommand.class, ModelShowCommand.class, ModelUseCommand.class})
final class ModelCommand {
    @ParentCommand
    private DuijieCommand parent;

    ModelDirectory models() {
        return parent.data().models();
    }

    /**
     * {@return the id of the model in use}
     *
     * @throws BrokenRule {@code model.none}, {@code model.noneInUse}
     */
    String idInUse() {
        var models = models();
        return models.current()
                .orElseThrow(() -> new BrokenRule(
                        ApiMessages.MESSAGES,
                        models.list().isEmpty() ? "model.none" : "model.noneInUse",
                        models.root()));
    }
}
