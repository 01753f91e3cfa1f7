package org.duijie.api.access;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.DataDirectory;
import org.duijie.api.Places;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.corpus.store.Database;

/** A service with nothing in it, on a database of either kind, with a clock that the test moves. */
record TestService(Service service, TestClock clock) implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";

    static TestService on(Places places) {
        var clock = new TestClock();
        var place = places.fresh();
        var usual = Settings.of(new DataDirectory(Path.of("none")), name -> null);
        var database = Database.open(place, Service.NAME, "org/duijie/api/service");
        return new TestService(new Service(usual, database, clock), clock);
    }

    Account add(String name, Role role) {
        var enterprise = role == Role.ENTERPRISE ? Optional.of("E-1") : Optional.<String>empty();
        return new Accounts(service)
                .add(Caller.commandLine(), new NewAccount(name, Set.of(role), enterprise, false), PASSWORD);
    }

    String everything(String table) {
        return service.database()
                .read(handle -> handle.select("select * from " + table)
                        .mapToMap()
                        .list()
                        .toString());
    }

    @Override
    public void close() {
        service.close();
    }
}
