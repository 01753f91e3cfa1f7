package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.DataDirectory;
import org.duijie.api.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsCommandsTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path directory;

    private Ran run(Object... args) {
        var words = new ArrayList<Object>(List.of(args));
        words.add("--data=" + directory);
        return Ran.command(words.toArray());
    }

    private Ran runTyping(String password, Object... args) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return run(args);
        } finally {
            System.setIn(before);
        }
    }

    private Ran add(String name, String role) {
        return runTyping(PASSWORD, "accounts", "add", name, "--role", role, "--password-stdin", "--json");
    }

    @Test
    void accountsAreMadeListedAssignedAndDisabled() {
        assertThat(run("accounts", "list").out()).contains("on this machine everybody may do everything");
        assertThat(add("wang", "broker").json().get("roles").get(0).asText()).isEqualTo("broker");

        assertThat(run("accounts", "assign", "wang", "E-1").out())
                .contains("account wang has these enterprises now: E-1");
        assertThat(run("accounts", "assign", "wang", "E-2").out()).contains("E-1 E-2");
        assertThat(run("accounts", "unassign", "wang", "E-1").out()).contains(": E-2");
        var password = runTyping("another long phrase", "accounts", "password", "wang", "--password-stdin");
        assertThat(password.out()).contains("account wang has a new password");
        assertThat(run("accounts", "disable", "WANG").status()).isZero();

        assertThat(run("accounts", "list").out())
                .contains("wang")
                .contains("broker")
                .contains("(disabled)");
    }

    @Test
    void aKeyIsShownOnceAndRevoked() {
        add("wang", "broker");

        var made = run("keys", "create", "--account", "wang", "--name", "nightly", "--scope", "read,write", "--json");
        var id = made.json().get("id").asText();
        var secret = made.json().get("secret").asText();

        assertThat(secret).startsWith("dj_");
        assertThat(run("keys", "list").out())
                .contains(secret.substring(0, 10) + "…")
                .contains("wang")
                .contains("read,write")
                .doesNotContain(secret);
        assertThat(run("keys", "revoke", id).out()).contains("is revoked");
        assertThat(run("keys", "list", "--account", "wang").out()).contains("(revoked)");
    }

    @Test
    void theAuditLogIsShownAndARemovalIsFound() {
        var id = add("wang", "broker").json().get("id").asText();
        run("accounts", "assign", "wang", "E-1");

        var shown = run("audit");
        assertThat(shown.out())
                .contains("command-line")
                .contains("account.assign  " + id + " E-1  done")
                .contains("The log is whole: 2 entries");
        assertThat(run("audit", "--account", "wang", "--json").json().get("entries"))
                .isEmpty();
        assertThat(run("audit", "--since", "2100-01-01T00:00:00Z", "--json")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(2);

        try (var service = Service.open(new DataDirectory(directory))) {
            service.database().write(handle -> handle.execute("delete from audit where sequence = 1"));
        }
        var broken = run("audit");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.err()).contains("the audit log was changed: entry 1 is missing");
    }

    @Test
    void wrongUseIsToldAndNothingIsMade() {
        assertThat(run("accounts", "add", "wang", "--role", "root").err())
                .contains("\"root\" is no role, there are: enterprise, broker, analyst, administrator");
        assertThat(runTyping("short", "accounts", "add", "wang", "--role", "broker", "--password-stdin")
                        .err())
                .contains("the password has 5 characters, must have 12 to 200");
        assertThat(run("accounts", "disable", "none").err()).contains("there is no account \"none\"");
        assertThat(run("keys", "create", "--account", "none", "--name", "n", "--scope", "all")
                        .err())
                .contains("\"all\" is no scope");
        assertThat(run("keys", "revoke", "none").err()).contains("there is no key \"none\"");
        assertThat(run("accounts", "add", "wang", "--role", "broker", "--password", PASSWORD)
                        .status())
                .isEqualTo(2);
        assertThat(run("accounts", "list").out()).contains("There is no account");
    }
}
