package org.duijie.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.duijie.api.access.AccessSettings;
import org.duijie.api.config.Listen;
import org.duijie.api.config.Section;
import org.duijie.api.config.SettingsFile;
import org.duijie.api.push.deliver.DeliverySettings;
import org.duijie.api.push.policy.PushSettings;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.DatabasePlace;
import org.duijie.corpus.store.RecordStore;

/**
 * How a data directory is run, as its {@code duijie.yaml} says; described in {@code docs/settings.md}.
 *
 * @param place where records, judgments, accounts and pushes are kept
 * @param listen where the server is found
 * @param access who may do what, and how often
 * @param push what is pushed, and when
 * @param delivery how pushes are delivered
 */
public record Settings(
        DatabasePlace place, Listen listen, AccessSettings access, PushSettings push, DeliverySettings delivery) {
    /**
     * The settings of a data directory.
     *
     * @param environment gives variables of the environment, for secrets; null for one that is not there
     * @throws org.duijie.corpus.check.BrokenRule {@code settings.form}, {@code settings.wrong} with every problem, {@code settings.unreadable}
     */
    public static Settings of(DataDirectory data, UnaryOperator<String> environment) {
        return SettingsFile.read(data.root().resolve(SettingsFile.NAME), environment, root -> of(root, data.root()));
    }

    /** {@return whether there is a record store already, or will be one as soon as it is opened on a server} */
    public boolean hasStore() {
        return !(place instanceof DatabasePlace.Files files)
                || Files.exists(files.directory().resolve(RecordStore.FILE));
    }

    /**
     * Refuses what can be done only with files.
     *
     * @throws BrokenRule {@code store.copy}
     */
    public void requireFiles() {
        if (place instanceof DatabasePlace.Server server) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "store.copy", server.url());
        }
    }

    private static Settings of(Section root, Path directory) {
        var listen = Listen.of(root.section("listen"));
        var push = root.section("push");
        return new Settings(
                place(root.section("store"), directory),
                listen,
                AccessSettings.of(root.section("access")),
                PushSettings.of(push),
                DeliverySettings.of(listen, push, root.section("webhooks"), root.section("mail")));
    }

    private static DatabasePlace place(Section store, Path directory) {
        if (!store.isGiven()) {
            return new DatabasePlace.Files(directory);
        }
        var url = store.requiredText("url");
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            store.wrong("settings.store", "url", url);
        }
        if (url.contains("password=")) {
            store.wrong("settings.secret", "url");
        }
        return new DatabasePlace.Server(
                url, store.requiredText("user"), store.secret("password").orElse(""));
    }
}
