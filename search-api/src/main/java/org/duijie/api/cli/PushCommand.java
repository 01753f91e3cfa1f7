package org.duijie.api.cli;

import java.util.function.Function;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.PolicyRhythm;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.corpus.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push}: which technology goes to which enterprise, from plan to delivery. */
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
            PushRecipientsCommand.class,
            PushComposeCommand.class,
            PushSendCommand.class,
            PushMessagesCommand.class,
            PushDeadCommand.class,
            PushReplayCommand.class,
            PushChannelsCommand.class,
            PushFunnelCommand.class
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

    /** {@return what some work returns on the parts that deliver} */
    <T> T with(Function<Delivery, T> work) {
        try (var store = store();
                var service = service();
                var delivery = Delivery.open(service, new PolicyRhythm(service, store), NearDuplicates.in(store))) {
            return work.apply(delivery);
        }
    }
}
