package org.duijie.api;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.duijie.api.config.Section;
import org.duijie.api.config.SettingsFile;
import org.duijie.api.push.deliver.DeliverySettings;
import org.duijie.corpus.store.DatabasePlace;

/**
 * How a data directory is run, as its {@code duijie.yaml} says; described in {@code docs/settings.md}.
 *
 * @param place where records, judgments, accounts and pushes are kept
 * @param delivery how pushes are delivered
 */
public record Settings(DatabasePlace place, DeliverySettings delivery) {
    /**
     * The settings of a data directory.
     *
     * @param environment gives variables of the environment, for secrets; null for one that is not there
     * @throws org.duijie.corpus.check.BrokenRule {@code settings.form}, {@code settings.wrong} with every problem, {@code settings.unreadable}
     */
    public static Settings of(DataDirectory data, UnaryOperator<String> environment) {
        return SettingsFile.read(data.root().resolve(SettingsFile.NAME), environment, root -> of(root, data.root()));
    }

    private static Settings of(Section root, Path directory) {
        var push = root.section("push");
        return new Settings(
                place(root.section("store"), directory),
                DeliverySettings.of(push, root.section("webhooks"), root.section("mail")));
    }

    private static DatabasePlace place(Section store, Path directory) {
        if (!store.isGiven()) {
            return new DatabasePlace.Files(directory);
        }
        var url = store.requiredText("url");
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            store.wrong("settings.store", "url", url);
        }
        return new DatabasePlace.Server(
                url, store.requiredText("user"), store.secret("password").orElse(""));
    }
}
