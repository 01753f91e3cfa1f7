package org.duijie.api.cli;

import java.util.concurrent.CountDownLatch;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.api.push.deliver.PushKeeper;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push send}: composes and sends until it is stopped, or sends once what is due. */
@Command(name = "send", resourceBundle = "org.duijie.api.cli.help")
final class PushSendCommand implements Runnable {
    @ParentCommand
    private PushCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--once")
    private boolean once;

    @Override
    public void run() {
        if (once) {
            int tried = parent.with(delivery -> delivery.sender().sendAll());
            output.result(Json.object().put("tried", tried), () -> output.line("push.sent", tried));
        } else {
            boolean stopped = parent.with(this::untilStopped);
            output.result(Json.object().put("stopped", stopped), () -> {});
        }
    }

    private boolean untilStopped(Delivery delivery) {
        var asked = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            await(ended); // the process ends when the hooks do
        }));
        try (var keeper = PushKeeper.start(delivery)) {
            output.err().println(Output.text("push.sending"));
            keeper.wake();
            await(asked);
        } finally {
            ended.countDown();
        }
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
