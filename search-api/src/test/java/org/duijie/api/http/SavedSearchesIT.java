package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.ActingServer.detail;
import static org.duijie.api.http.ActingServer.json;
import static org.duijie.api.http.ActingServer.tag;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSearchesIT {
    private static final String ALL = "/v1/saved-searches";
    private static final String SEARCH =
            "{\"name\":\"貔貅隔膜\",\"question\":{\"q\":\"隔膜\",\"region\":[\"33\"],\"indicator\":[\"孔隙率≥45%\"]}}";

    @TempDir
    Path directory;

    private ActingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ActingServer(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSearchIsSavedListedChangedPausedAndDeleted() {
        var created = server.ask("E-1", "POST", ALL, SEARCH, "Idempotency-Key", "k");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(server.ask("E-1", "POST", ALL, SEARCH, "Idempotency-Key", "k")))
                .isEqualTo(json(created));
        var path = created.headers().firstValue("Location").orElseThrow();
        assertThat(json(created).get("question").toString())
                .isEqualTo("{\"q\":\"隔膜\",\"region\":[\"330000\"],\"indicator\":[\"孔隙率≥45%\"]}");
        assertThat(json(server.ask("E-1", "GET", ALL, "")).get("searches")).containsExactly(json(created));
        assertThat(json(server.ask("E-1", "GET", path, ""))).isEqualTo(json(created));

        var paused =
                server.ask("E-1", "PUT", path, SEARCH.replace("}}", "},\"active\":false}"), "If-Match", tag(created));
        assertThat(json(paused).get("active").asBoolean()).isFalse();
        assertThat(server.ask("E-1", "PUT", path, SEARCH, "If-Match", tag(created))
                        .statusCode())
                .isEqualTo(412);
        assertThat(server.ask("E-1", "DELETE", path, "").statusCode()).isEqualTo(428);
        assertThat(server.ask("E-1", "DELETE", path, "", "If-Match", tag(created))
                        .statusCode())
                .isEqualTo(412);
        assertThat(server.ask("E-1", "DELETE", path, "", "If-Match", tag(paused))
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.ask("E-1", "GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aSearchOfAnotherIsAsUnknownAsOneThatDoesNotExist() {
        var path = server.ask("E-1", "POST", ALL, SEARCH)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var id = path.substring(ALL.length() + 1);

        for (var method : new String[] {"GET", "PUT", "DELETE"}) {
            var body = method.equals("PUT") ? SEARCH : "";
            var hidden = server.ask("E-2", method, path, body, "If-Match", "*");
            var absent = server.ask("E-2", method, ALL + "/none", body, "If-Match", "*");
            assertThat(hidden.statusCode()).as(method).isEqualTo(404).isEqualTo(absent.statusCode());
            assertThat(hidden.body().replace(id, "none")).isEqualTo(absent.body());
        }
        assertThat(server.ask("E-2", "GET", ALL, "").body()).isEqualTo("{\"searches\":[]}");
        assertThat(server.ask("E-2", "GET", ALL + "?enterpriseId=E-1", "").statusCode())
                .isEqualTo(403);
        assertThat(server.ask("E-1", "GET", path, "").statusCode()).isEqualTo(200);
    }

    @Test
    void whereNoAccountsAreTheRequestNamesTheEnterprise() {
        assertThat(detail(server.open().get(ALL))).isEqualTo("it is not said for which enterprise, give enterpriseId");
        var created = server.open().post(ALL, SEARCH.replace("{\"name\"", "{\"enterpriseId\":\"E-9\",\"name\""));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(server.open().get(ALL + "?enterpriseId=E-9").body()).contains("貔貅");
        assertThat(server.open().get(ALL + "?enterpriseId=E-8").body()).doesNotContain("貔貅");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(detail(server.ask("E-1", "POST", ALL, "{\"name\":\"x\"}")))
                .isEqualTo("question must be a JSON object, was ");
        assertThat(detail(server.ask("E-1", "POST", ALL, "{\"question\":{\"q\":\"隔膜\"}}")))
                .isEqualTo("the name \"\" of a saved search is malformed, it must be 1 to 100 characters");
        assertThat(detail(server.ask("E-1", "POST", ALL, SEARCH.replace("\"name\"", "\"titel\""))))
                .isEqualTo("key \"titel\" is not known, it must be one of: enterpriseId, name, question, active");
        assertThat(detail(server.ask("E-1", "POST", ALL, SEARCH.replace("}}", "},\"active\":1}"))))
                .isEqualTo("parameter \"active\" is \"1\", it must be true or false");
        assertThat(detail(server.ask("E-1", "POST", ALL, SEARCH.replace("孔隙率≥45%", "很大"))))
                .contains("很大");
    }
}
