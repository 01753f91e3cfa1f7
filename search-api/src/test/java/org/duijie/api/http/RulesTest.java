package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import org.duijie.api.access.Access;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void aRouteWithoutARuleIsNamed() {
        var javalin = Javalin.create(config -> config.routes.get("/new", context -> {}));

        assertThatThrownBy(() -> Rules.requireOfAll(javalin)).hasMessage("GET /new has no rule that says who may");
    }

    @Test
    void aRouteWithTwoRulesIsNamedAndWithOneIsFine() {
        var two = Javalin.create(config -> config.routes.post("/new", context -> {}, Access.PUBLIC, Access.RECORDS));
        var one = Javalin.create(config -> config.routes.post("/new", context -> {}, Access.RECORDS));

        assertThatThrownBy(() -> Rules.requireOfAll(two)).hasMessageContaining("POST /new has no rule");
        assertThatCode(() -> Rules.requireOfAll(one)).doesNotThrowAnyException();
    }
}
