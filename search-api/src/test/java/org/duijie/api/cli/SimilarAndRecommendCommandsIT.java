package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarAndRecommendCommandsIT {
    private static final List<String> RECORDS = List.of(
            "{\"kind\":\"achievement\",\"id\":\"A1\",\"title\":\"陶瓷涂层耐高温隔膜\",\"summary\":\"用于电芯。陶瓷隔膜，耐高温。\"}",
            "{\"kind\":\"achievement\",\"id\":\"A2\",\"title\":\"重金属废水处理\",\"summary\":\"吸附铅\"}",
            "{\"kind\":\"patent\",\"id\":\"P1\",\"title\":\"一种耐高温隔膜\"}",
            "{\"kind\":\"enterprise\",\"id\":\"E1\",\"title\":\"示例公司\",\"summary\":\"处理废水\"}",
            "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"耐高温隔膜\",\"enterpriseId\":\"E1\",\"visibility\":\"private\"}",
            "{\"kind\":\"need\",\"id\":\"N2\",\"title\":\"水稻\",\"enterpriseId\":\"E1\",\"status\":\"closed\"}");

    @TempDir
    Path directory;

    @BeforeEach
    void fill() throws IOException {
        var file = Files.write(directory.resolve("records.jsonl"), RECORDS);
        assertThat(run("import", file).status()).isZero();
        assertThat(run("index").status()).isZero();
    }

    private Ran run(Object... words) {
        var all = new ArrayList<Object>(List.of(words));
        all.addAll(List.of("--data", directory));
        return Ran.command(all.toArray());
    }

    @Test
    void technologiesLikeOneAreListed() {
        assertThat(run("similar", "--item", "A1").out())
                .startsWith("similar to: 陶瓷涂层耐高温隔膜\n")
                .contains("P1  一种耐高温隔膜", "shared words: ")
                .doesNotContain("A1  ", "N1");
        assertThat(run("similar", "--item", "P1", "--json")
                        .json()
                        .at("/matches/0/id")
                        .asText())
                .isEqualTo("A1");
        assertThat(run("similar", "--item", "A2").out()).contains("nothing matches");
    }

    @Test
    void whatIsRecommendedSaysForWhichNeedAndTheSentence() {
        var out = run("recommend", "--enterprise", "E1", "--diversity", "0").out();
        assertThat(out)
                .startsWith("recommended to: 示例公司\n")
                .contains("for: need 耐高温隔膜", "for: enterprise 示例公司", "it says: 陶瓷隔膜，耐高温。")
                .doesNotContain("水稻");
        var json =
                run("recommend", "--enterprise", "E1", "--top", "1", "--json").json();
        assertThat(json.get("enterprise").asText()).isEqualTo("E1");
        assertThat(json.get("matches")).hasSize(1);
        assertThat(json.at("/matches/0/by/0/id").asText()).isEqualTo("N1");
    }

    @Test
    void wrongUseIsToldPrecisely() {
        assertThat(run("similar", "--item", "N1").err()).contains("no achievement or patent with the id \"N1\"");
        assertThat(run("recommend", "--enterprise", "A1").err()).contains("no enterprise with the id \"A1\"");
        for (var wrong : List.of("1.5", "-1", "NaN")) {
            for (var command : List.of("similar --item A1", "recommend --enterprise E1", "match --text 隔膜")) {
                var words = new ArrayList<Object>(List.of(command.split(" ")));
                words.addAll(List.of("--diversity", wrong));
                var ran = run(words.toArray());
                assertThat(ran.status()).isEqualTo(1);
                assertThat(ran.err()).contains("diversity is ", "it must be from 0 to 1");
            }
        }
        assertThat(run("similar").status()).isEqualTo(2);
        assertThat(run("recommend", "--enterprise", "E1", "--kind", "need").err())
                .contains("kind \"need\"");
        assertThat(run("match", "--text", "耐高温隔膜", "--diversity", "0.5", "--json")
                        .json()
                        .get("matches"))
                .hasSize(2);
    }
}
