package org.duijie.corpus.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A schema of a PostgreSQL database.
 *
 * <p>Connections are few, since every server has its own, and are given back when nobody needs them. Who waits for another's lock gives up
 * after two minutes, as with SQLite.
 */
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
        config.setConnectionInitSql("set lock_timeout = '120s'");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The look at the migrations is the first to connect, and tells what is wrong.
        config.setInitializationFailTimeout(-1);
        this.source = new HikariDataSource(config);
    }

    @Override
    public String suffix() {
        return "postgresql";
    }

    @Override
    public ConnectionFactory connections() {
        return source::getConnection;
    }

    @Override
    public ConnectionFactory writing() {
        return source::getConnection;
    }

    @Override
    public Connection openToWrite() throws SQLException {
        return source.getConnection();
    }

    @Override
    public Connection openAtOneMoment() throws SQLException {
        var connection = source.getConnection(); // the pool sets back what is set here
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public TransactionIsolationLevel oneMoment() {
        return TransactionIsolationLevel.REPEATABLE_READ;
    }

    /** Not by the pool, which tries for half a minute where nothing answers. */
    private Connection openAlone() throws SQLException {
        var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
        try {
            connection.setSchema(schema);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public boolean isCurrent(Migrations migrations) {
        try (var connection = openAlone()) {
            return wereRun(migrations, connection);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private static boolean wereRun(Migrations migrations, Connection connection) {
        try {
            return migrations.wereRun(connection);
        } catch (SQLException e) {
            return false; // the migration tells what is wrong
        }
    }

    /** Flyway locks too, but not before it makes the schema. */
    @Override
    public void migrate(Migrations migrations) {
        try (var alone = openAlone();
                var lock = alone.prepareStatement("select pg_advisory_lock(hashtext(?))")) {
            lock.setString(1, "duijie " + schema);
            lock.execute();
            migrations
                    .flyway()
                    .dataSource(server.url(), server.user(), server.password())
                    .schemas(schema)
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "store.newer", place(), e.getMessage());
        } catch (SQLException | RuntimeException e) {
            throw fault(e);
        }
    }

    @Override
    public void copyTo(Path copy) {
        throw new BrokenRule(CorpusMessages.MESSAGES, "store.copy", place());
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
            if (cause instanceof SQLTransientConnectionException all) { // are in use
                return new BrokenRule(failure, CorpusMessages.MESSAGES, "store.busy", place(), all.getMessage());
            }
        }
        return new BrokenRule(failure, CorpusMessages.MESSAGES, "store.failed", place(), failure.getMessage());
    }

    private String place() {
        return server.url() + " (" + schema + ")";
    }

    /** Of the SQLSTATE classes of PostgreSQL's documentation, appendix A. */
    private static String rule(String state) {
        if (state.startsWith("57P") || state.equals("53300")) {
            return "store.open"; // the server is shut down or not yet up, or has too many connections
        }
        if (state.equals("53100")) {
            return "store.full";
        }
        return switch (state.substring(0, 2)) {
            case "08", "28", "3D" -> "store.open";
            case "25" -> "store.readOnly";
            case "40", "55" -> "store.busy";
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
