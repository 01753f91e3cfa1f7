package org.duijie.api.cli;

import java.time.Clock;
import java.util.function.Function;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.Rhythm;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.corpus.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push}: from plan to delivery. */
@Command(
        name = "push",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {
            PushComposeCommand.class,
            PushSendCommand.class,
            PushMessagesCommand.class,
            PushDeadCommand.class,
            PushReplayCommand.class,
            PushChannelsCommand.class
        })
final class PushCommand {
    /** As much as a digest made by hand holds. */
    private static final int MOST = 10;

    @ParentCommand
    private DuijieCommand parent;

    /** {@return what some work returns on the parts that deliver} */
    <T> T with(Function<Delivery, T> work) {
        var data = parent.data();
        var clock = Clock.systemUTC();
        try (var store = RecordStore.open(data.root());
                var service = Service.open(Settings.of(data, System::getenv), clock);
                var delivery = Delivery.open(service, Rhythm.atOnce(MOST), NearDuplicates.in(store))) {
            return work.apply(delivery);
        }
    }
}
