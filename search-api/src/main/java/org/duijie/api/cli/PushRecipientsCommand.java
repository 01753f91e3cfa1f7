package org.duijie.api.cli;

import com.fasterxml.jackson.databind.util.RawValue;
import org.duijie.api.ApiMessages;
import org.duijie.api.push.plan.Recipient;
import org.duijie.api.push.plan.Recipients;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push recipients}: whom is pushed to. */
@Command(
        name = "recipients",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {
            PushRecipientsCommand.Add.class,
            PushRecipientsCommand.Consent.class,
            PushRecipientsCommand.All.class,
            PushRecipientsCommand.Wishes.class
        })
final class PushRecipientsCommand {
    @ParentCommand
    private PushCommand push;

    /** {@code push recipients add ID}. */
    @Command(name = "add", resourceBundle = "org.duijie.api.cli.help")
    static final class Add implements Runnable {
        @ParentCommand
        private PushRecipientsCommand recipients;

        @Mixin
        private Output output;

        @Parameters(paramLabel = "ENTERPRISE")
        private String enterprise;

        @Override
        public void run() {
            recipients.change(enterprise, output, Recipients::add);
        }
    }

    /** {@code push recipients consent ID}. */
    @Command(name = "consent", resourceBundle = "org.duijie.api.cli.help")
    static final class Consent implements Runnable {
        @ParentCommand
        private PushRecipientsCommand recipients;

        @Mixin
        private Output output;

        @Parameters(paramLabel = "ENTERPRISE")
        private String enterprise;

        @Override
        public void run() {
            recipients.change(enterprise, output, Recipients::consent);
        }
    }

    /** {@code push recipients list}. */
    @Command(name = "list", resourceBundle = "org.duijie.api.cli.help")
    static final class All implements Runnable {
        @ParentCommand
        private PushRecipientsCommand recipients;

        @Mixin
        private Output output;

        @Override
        public void run() {
            try (var service = recipients.push.service()) {
                var all = new Recipients(service).all();
                var json = Json.object();
                var array = json.putArray("recipients");
                all.forEach(r -> array.addObject()
                        .put("enterprise", r.enterprise())
                        .put("active", r.isActive())
                        .putRawValue("settings", new RawValue(r.settings())));
                output.result(json, () -> all.forEach(r -> print(output, r)));
            }
        }
    }

    /** {@code push recipients settings ID JSON}. */
    @Command(name = "settings", resourceBundle = "org.duijie.api.cli.help")
    static final class Wishes implements Runnable {
        @ParentCommand
        private PushRecipientsCommand recipients;

        @Mixin
        private Output output;

        @Parameters(index = "0", paramLabel = "ENTERPRISE")
        private String enterprise;

        @Parameters(index = "1", paramLabel = "JSON")
        private String settings;

        @Override
        public void run() {
            recipients.change(enterprise, output, (r, e) -> r.settings(e, settings));
        }
    }

    /** Something done with a recipient. */
    @FunctionalInterface
    private interface Change {
        void of(Recipients recipients, String enterprise);
    }

    private void requireKnown(String enterprise) {
        try (var store = push.store()) {
            if (store.find(Kind.ENTERPRISE, enterprise).isEmpty()) {
                throw new BrokenRule(ApiMessages.MESSAGES, "enterprise.unknown", enterprise);
            }
        }
    }

    private void change(String enterprise, Output output, Change change) {
        requireKnown(enterprise);
        try (var service = push.service()) {
            var recipients = new Recipients(service);
            change.of(recipients, enterprise);
            var now = recipients.find(enterprise).orElseThrow();
            var json = Json.object().put("enterprise", enterprise).put("active", now.isActive());
            json.putRawValue("settings", new RawValue(now.settings()));
            output.result(json, () -> print(output, now));
        }
    }

    private static void print(Output output, Recipient recipient) {
        var state = recipient.isActive()
                ? "push.recipient.active"
                : recipient.unsubscribedAt().isPresent() ? "push.recipient.unsubscribed" : "push.recipient.waiting";
        output.line("push.recipient", recipient.enterprise(), Output.text(state), recipient.settings());
    }
}
