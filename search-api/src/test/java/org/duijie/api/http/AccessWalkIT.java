package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks every operation that openapi.json has and every page, as each role and as nobody, and holds what comes against what the description, or the
 * rule of the page, says of who may. Whoever adds an operation gives it a rule and {@code x-roles}, {@code x-scope} and {@code security}, and has it walked here.
 */
class AccessWalkIT {
    private static final List<String> ROLES = List.of("enterprise", "broker", "analyst", "administrator");
    private static final String SETTINGS = """
            access:
              anonymous: %s
              limits: {key: 1000000, account: 1000000, address: 1000000}
            """;

    @TempDir
    private Path directory;

    private final TestAccounts accounts = new TestAccounts();

    /** What is walked: an operation or a page, and who may, as the description or the rule has it. */
    private record Step(String method, String path, boolean isPage, List<String> roles, Scope scope) {
        /** An address that fits the path, at which there is nothing. */
        String address() {
            return path.replaceAll("\\{[^}]+}", "walked");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Somebody who asks. */
    private record Walker(String name, Optional<Role> role, Set<Scope> scopes, boolean isBad, List<String> headers) {
        static Walker of(String name, Optional<Role> role, Set<Scope> scopes, boolean isBad, String... headers) {
            return new Walker(name, role, scopes, isBad, List.of(headers));
        }

        boolean may(Step step, boolean anonymous) {
            if (step.roles().contains("nobody")) {
                return true;
            }
            if (isBad) {
                return false;
            }
            return role.map(r -> step.roles().contains(r.code()) && scopes.contains(step.scope()))
                    .orElse(anonymous && step.roles().contains("anonymous"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everybodyGetsWhatTheDescriptionSaysAndNothingElse(boolean anonymous) throws IOException {
        var settings = SETTINGS.replace("%s", Boolean.toString(anonymous));
        try (var server = TestServer.start(directory, settings, accounts::make)) {
            var wrong = new ArrayList<String>();
            var steps = steps(server);
            var walkers = new EnumMap<Scope, List<Walker>>(Scope.class);
            for (var step : steps) {
                for (var walker : walkers.computeIfAbsent(step.scope(), scope -> walkers(server, scope))) {
                    var answer = ask(server, step, walker);
                    if (isLetIn(step, answer) != walker.may(step, anonymous) || hasWrongRefusal(step, walker, answer)) {
                        wrong.add(step + " as " + walker.name() + ": " + answer.statusCode());
                    }
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(steps).hasSizeGreaterThan(50).anyMatch(Step::isPage);
        }
    }

    private static HttpResponse<String> ask(TestServer server, Step step, Walker walker) {
        var type = step.isPage() ? "application/x-www-form-urlencoded" : "application/json";
        var body = step.isPage() || step.method().equals("GET") ? "" : "{}";
        return server.send(
                step.method(),
                step.address(),
                type,
                body.getBytes(StandardCharsets.UTF_8),
                walker.headers().toArray(String[]::new));
    }

    private static boolean isLetIn(Step step, HttpResponse<String> answer) {
        if (step.isPage()) {
            boolean isLedToSignIn = answer.statusCode() == 303
                    && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
            boolean isRefusedLink = step.path().startsWith("/push/"); // what is walked is no link that was signed
            return (answer.statusCode() != 403 || isRefusedLink) && !isLedToSignIn;
        }
        return answer.statusCode() != 401 && (answer.statusCode() != 403 || isOfAnother(answer));
    }

    /** Who asks may ask this, but of what is its own or assigned to it. */
    private static boolean isOfAnother(HttpResponse<String> answer) {
        return TestServer.parse(answer).path("rule").asText().equals("acting.foreign");
    }

    /** Who is known is told 403, who is not 401; people are led to where they can sign in. Nothing that was let in fails. */
    private static boolean hasWrongRefusal(Step step, Walker walker, HttpResponse<String> answer) {
        if (isLetIn(step, answer)) {
            return answer.statusCode() >= 500;
        }
        boolean isKnown = walker.role().isPresent() && !walker.isBad();
        int expected = isKnown ? 403 : step.isPage() ? 303 : 401;
        boolean isProblem =
                answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json");
        return answer.statusCode() != expected || isProblem == step.isPage();
    }

    private List<Walker> walkers(TestServer server, Scope scope) {
        var service = server.service();
        var all = EnumSet.allOf(Scope.class);
        var walkers = new ArrayList<Walker>();
        walkers.add(Walker.of("nobody", Optional.empty(), Set.of(), false));
        var forged = TestAccounts.bearer("dj_" + "A".repeat(43));
        walkers.add(Walker.of("forged key", Optional.empty(), Set.of(), true, forged));
        walkers.add(Walker.of("no key", Optional.empty(), Set.of(), true, "Authorization", "Basic YTpi"));
        var unknown = new String[] {"Cookie", "duijie=forged"};
        walkers.add(Walker.of("forged session", Optional.empty(), Set.of(), false, unknown));
        for (var role : Role.values()) {
            var of = Optional.of(role);
            var narrow = TestAccounts.without(scope);
            walkers.add(Walker.of(role + " by key", of, all, false, accounts.key(service, role, all)));
            walkers.add(Walker.of(role + " by narrow key", of, narrow, false, accounts.key(service, role, narrow)));
            walkers.add(Walker.of(role + " by expired key", of, all, true, accounts.expiredKey(service, role)));
            walkers.add(Walker.of(role + " by revoked key", of, all, true, accounts.revokedKey(service, role)));
            walkers.add(Walker.of(role + " by session", of, all, false, accounts.session(service, role)));
        }
        return walkers;
    }

    /** Every operation of the description and every page; each has a rule, and the description says the same. */
    private static List<Step> steps(TestServer server) {
        var described = described(server.json("/openapi.json"));
        var steps = new ArrayList<Step>();
        for (var endpoint : server.server().endpoints()) {
            var rule = Rules.of(endpoint);
            assertThat(rule).as(name(endpoint) + " has a rule").isPresent();
            var step = new Step(
                    endpoint.method.name(),
                    endpoint.path,
                    !Route.isApi(endpoint.path),
                    rule.get().names(),
                    rule.get().scope());
            if (!step.isPage()) {
                assertThat(described.get(name(endpoint))).as(name(endpoint)).isEqualTo(step);
            }
            if (!endpoint.path.equals("/sign-out")) { // would end the session that walks
                steps.add(step);
            }
        }
        assertThat(described.values()).isSubsetOf(steps);
        return steps;
    }

    private static String name(Endpoint endpoint) {
        return endpoint.method.name() + " " + endpoint.path;
    }

    private static Map<String, Step> described(JsonNode description) {
        var steps = new LinkedHashMap<String, Step>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var method = operation.getKey().toUpperCase(Locale.ROOT);
                    var name = method + " " + path.getKey();
                    var json = operation.getValue();
                    assertThat(json.path("x-roles").isArray()
                                    && !json.path("x-roles").isEmpty())
                            .as(name + " has x-roles")
                            .isTrue();
                    var roles = StreamSupport.stream(json.get("x-roles").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList();
                    var scope = Scope.of(json.path("x-scope").asText());
                    assertThat(scope).as(name + " has x-scope").isPresent();
                    assertThat(json.path("security").toString())
                            .as(name + " security")
                            .isEqualTo(security(roles));
                    steps.put(name, new Step(method, path.getKey(), false, roles, scope.get()));
                }));
        return steps;
    }

    private static String security(List<String> roles) {
        assertThat(ROLES)
                .containsAll(roles.stream()
                        .filter(r -> !r.equals("nobody") && !r.equals("anonymous"))
                        .toList());
        if (roles.contains("nobody")) {
            return "[{}]";
        }
        var accounts = "{\"key\":[]},{\"session\":[]}";
        return roles.contains("anonymous") ? "[{}," + accounts + "]" : "[" + accounts + "]";
    }
}
