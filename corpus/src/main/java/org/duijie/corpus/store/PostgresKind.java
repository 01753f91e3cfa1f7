package org.duijie.corpus.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.ConnectionFactory;

/** A schema of a PostgreSQL database. */
final class PostgresKind implements DatabaseKind {
    private static final int MOST_CONNECTIONS = 10;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final DatabasePlace.Server server;
    private final String schema;
    private final HikariDataSource source;

    PostgresKind(DatabasePlace.Server server, String schema) {
        this.server = server;
        this.schema = schema;
        var config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setSchema(schema);
        config.setPoolName(schema);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(WAIT.toMillis());
        config.setInitializationFailTimeout(-1); // the migration is the first to connect, and tells what is wrong
        this.source = new HikariDataSource(config);
    }

    @Override
    public ConnectionFactory connections() {
        return source::getConnection;
    }

    @Override
    public void migrate(String scripts) {
        try {
            Flyway.configure(PostgresKind.class.getClassLoader())
                    .dataSource(server.url(), server.user(), server.password())
                    .schemas(schema)
                    .locations("classpath:" + scripts)
                    .ignoreMigrationPatterns(new String[0])
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "store.newer", place(), e.getMessage());
        } catch (RuntimeException e) {
            throw fault(e);
        }
    }

    @Override
    public BrokenRule fault(Exception failure) {
        if (failure instanceof BrokenRule rule) {
            return rule;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return new BrokenRule(
                        failure, CorpusMessages.MESSAGES, rule(sql.getSQLState()), place(), sql.getMessage());
            }
        }
        return new BrokenRule(failure, CorpusMessages.MESSAGES, "store.failed", place(), failure.getMessage());
    }

    private String place() {
        return server.url() + " (" + schema + ")";
    }

    /** Of the SQLSTATE classes of PostgreSQL's documentation, appendix A. */
    private static String rule(String state) {
        return switch (state.substring(0, 2)) {
            case "08", "28", "3D" -> "store.open";
            case "25" -> "store.readOnly";
            case "40", "55" -> "store.busy";
            case "53" -> "store.full";
            case "58" -> "store.io";
            case "XX" -> "store.corrupt";
            default -> "store.failed";
        };
    }

    @Override
    public String takingRows() {
        return " for update skip locked";
    }

    @Override
    public void close() {
        source.close();
    }
}
