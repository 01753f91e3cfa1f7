package org.duijie.api.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.Service;
import org.duijie.api.access.Account;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Caller;
import org.duijie.api.access.NewAccount;
import org.duijie.api.access.Role;
import org.duijie.api.access.Session;
import org.duijie.api.access.Sessions;

/** A server with brokers of E-1, of E-2 and of nobody, an analyst and an enterprise, and with proposals; E-1 has the private need N-2. */
final class DeskWorld {
    private static final String REASONS = """
            {"terms":[{"term":"隔膜","share":0.6,"fields":["title"]},{"term":"耐温","share":0.2,"fields":["title"]}],
            "ipc":["H01M 50/40"],"industry":["C3841"],"region":"330106","transferModes":["licence"],
            "indicators":[{"verdict":"met","asked":{"text":"孔隙率≥45%"},"offered":{"text":"孔隙率48%"}}],
            "evidence":{"field":"summary","text":"隔膜孔隙率48%","spans":[{"start":0,"end":2}]}}""";

    private final Path directory;
    private Account one;
    private Account two;
    private Account none;
    private Account analyst;
    private Account enterprise;

    DeskWorld(Path directory) {
        this.directory = directory;
    }

    TestServer start() throws IOException {
        var server = TestServer.start(directory, "", service -> {
            one = account(service, "wang", Role.BROKER, "");
            two = account(service, "li", Role.BROKER, "");
            none = account(service, "zhao", Role.BROKER, "");
            analyst = account(service, "fen", Role.ANALYST, "");
            enterprise = account(service, "qiye", Role.ENTERPRISE, "E-1");
            List.of(one, two).forEach(a -> new Accounts(service).assign(Caller.commandLine(), a.id(), "E-1"));
            new Accounts(service).assign(Caller.commandLine(), none.id(), "E-9");
            for (int i = 0; i < 4; i++) {
                proposal(service, "P-" + i, "E-1", i == 3 ? "A-gone" : "A-" + (i + 1), 0.9 - i / 10.0, "planned");
            }
            proposal(service, "P-2nd", "E-2", "A-1", 0.7, "planned");
            sent(service, "S-1", "E-2", "A-2", "opened", "refused");
            sent(service, "S-2", "E-1", "A-11", "opened", "interested");
            sent(service, "S-3", "E-1", "A-12", "opened", "refused");
            sent(service, "S-4", "E-1", "A-13", "opened", "negotiating", "signed");
        });
        var records = Stream.of("A-3", "A-11", "A-12", "A-13")
                .map(id -> "{\"kind\":\"achievement\",\"id\":\"" + id + "\",\"title\":\"隔膜\"}\n")
                .collect(Collectors.joining());
        server.add(Files.writeString(directory.resolve("more.jsonl"), records));
        return server;
    }

    private static Account account(Service service, String name, Role role, String enterprise) {
        var account = new NewAccount(name, Set.of(role), Optional.of(enterprise).filter(e -> !e.isEmpty()), false);
        return new Accounts(service).add(Caller.commandLine(), account, TestAccounts.PASSWORD);
    }

    static void proposal(
            Service service, String id, String enterprise, String item, double probability, String status) {
        service.database()
                .write(handle -> handle.execute(
                        "insert into proposal (id, enterprise, item_kind, item, title, probability, triggers, reasons,"
                                + " status, planned_at, sent_at) values (?, ?, 'achievement', ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        enterprise,
                        item,
                        "隔膜" + id,
                        probability,
                        "{\"model\":\"m\",\"fired\":[{\"kind\":\"need\",\"id\":\"N-2\",\"title\":\"麒麟密封\",\"probability\":0.7}]}",
                        REASONS,
                        status,
                        service.clock().millis(),
                        status.equals("sent") ? (Long) service.clock().millis() : null));
    }

    private static void sent(Service service, String id, String enterprise, String item, String... answers) {
        proposal(service, id, enterprise, item, 0.8, "sent");
        service.database().write(handle -> {
            for (int i = 0; i < answers.length; i++) {
                handle.execute(
                        "insert into reply (id, proposal, answer, reason, comment, via, replied_at)"
                                + " values (?, ?, ?, ?, ?, 'page', ?)",
                        id + i,
                        id,
                        answers[i],
                        answers[i].equals("refused") ? "price" : "",
                        answers[i].equals("interested") ? "请寄样品" : "",
                        service.clock().millis() + i);
            }
            return answers.length;
        });
    }

    String[] one(TestServer server) {
        return TestAccounts.session(session(server, one));
    }

    String[] two(TestServer server) {
        return TestAccounts.session(session(server, two));
    }

    String[] none(TestServer server) {
        return TestAccounts.session(session(server, none));
    }

    String[] analyst(TestServer server) {
        return TestAccounts.session(session(server, analyst));
    }

    String[] enterprise(TestServer server) {
        return TestAccounts.session(session(server, enterprise));
    }

    /** The cookie of the first broker, or of the analyst. */
    String token(TestServer server, boolean broker) {
        return session(server, broker ? one : analyst).token();
    }

    Account second() {
        return two;
    }

    private static Session session(TestServer server, Account account) {
        return new Sessions(server.service()).begin(account.id());
    }
}
