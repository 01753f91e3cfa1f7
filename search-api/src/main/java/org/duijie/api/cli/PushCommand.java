package org.duijie.api.cli;

import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.corpus.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push}: what is proposed to which enterprise. */
@Command(
        name = "push",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {
            PushPlanCommand.class,
            PushListCommand.class,
            PushApproveCommand.class,
            PushDropCommand.class,
            PushNoteCommand.class,
            PushAssignCommand.class,
            PushRecipientsCommand.class
        })
final class PushCommand {
    @ParentCommand
    private DuijieCommand parent;

    /** {@return the records, to be closed by the caller} */
    RecordStore store() {
        return parent.store();
    }

    Engine engine(Output output) {
        return parent.engine(output);
    }

    /** {@return what the service keeps, to be closed by the caller} */
    Service service() {
        return parent.service();
    }
}
