package org.duijie.api.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie prospects}: technology to needs and enterprises. */
@Command(name = "prospects", resourceBundle = "org.duijie.api.cli.help")
final class ProspectsCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Mixin
    private Wanted wanted;

    @Option(names = "--item", paramLabel = "ID", required = true)
    private String item;

    @Override
    public void run() {
        try (var engine = parent.engine(output)) {
            var technology = Stored.technology(engine, item);
            var result = engine.matcher().prospectsOf(technology, wanted.request());
            Listing.answer(output, "item", technology, "prospects.item", result);
        }
    }
}
