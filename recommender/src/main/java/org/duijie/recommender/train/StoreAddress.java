package org.duijie.recommender.train;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.DatabasePlace;
import org.duijie.corpus.store.RecordStore;
import org.duijie.recommender.RecommenderMessages;

/** How JDBC reads the record store at a place. */
final class StoreAddress {
    private static final int FETCH_SIZE = 1_000;

    private final String url;
    private final Map<String, String> settings;

    private StoreAddress(String url, Map<String, String> settings) {
        this.url = url;
        this.settings = settings;
    }

    /** @throws BrokenRule {@code train.store} if there is no file, which reading would make */
    static StoreAddress of(DatabasePlace place) {
        return switch (place) {
            case DatabasePlace.Files files -> ofFile(files);
            case DatabasePlace.Server server ->
                new StoreAddress(
                        withSchema(server.url()),
                        Map.of(
                                "driver",
                                "org.postgresql.Driver",
                                "user",
                                server.user(),
                                "password",
                                server.password()));
        };
    }

    /** In the address, since Spark gives names of settings to the driver in lower case. */
    private static String withSchema(String url) {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + RecordStore.NAME;
    }

    private static StoreAddress ofFile(DatabasePlace.Files files) {
        var file = files.directory().resolve(RecordStore.FILE).toAbsolutePath();
        if (!Files.exists(file)) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "train.store", file, "");
        }
        var readOnly = "1";
        return new StoreAddress(
                "jdbc:sqlite:" + file.toUri(),
                Map.of("driver", "org.sqlite.JDBC", "open_mode", readOnly, "busy_timeout", "120000"));
    }

    /** {@return the address, without secrets} */
    String url() {
        return url;
    }

    /** {@return what connections are opened with, and what Spark goes by} */
    Properties settings() {
        var properties = new Properties();
        properties.putAll(settings);
        properties.setProperty("fetchsize", Integer.toString(FETCH_SIZE));
        return properties;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, settings());
    }

    /** {@return the rule behind a failure} */
    BrokenRule fault(SQLException failure) {
        return new BrokenRule(failure, RecommenderMessages.MESSAGES, "train.store", url, failure.getMessage());
    }
}
