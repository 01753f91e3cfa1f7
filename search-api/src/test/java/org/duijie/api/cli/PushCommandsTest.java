package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushCommandsTest {
    @TempDir
    private Path directory;

    private Ran push(Object... words) {
        var all = new ArrayList<Object>(List.of("push"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", directory.resolve("var")));
        return Ran.command(all.toArray());
    }

    private void add(String... records) throws IOException {
        var file = Files.write(directory.resolve("records.jsonl"), List.of(records));
        Ran.command("import", file, "--data", directory.resolve("var"));
        Ran.command("index", "--data", directory.resolve("var"));
    }

    @Test
    void proposalsArePlannedListedAndDecided() throws IOException {
        add(
                "{\"kind\":\"enterprise\",\"id\":\"E-1\",\"title\":\"杭州示例有限公司\"}",
                "{\"kind\":\"need\",\"id\":\"N-1\",\"title\":\"耐高温锂电池隔膜\",\"enterpriseId\":\"E-1\"}",
                "{\"kind\":\"achievement\",\"id\":\"T-1\",\"title\":\"耐高温锂电池隔膜\"}");
        assertThat(push("recipients", "add", "E-1").out()).isEqualTo("E-1  has not agreed yet  {}\n");
        assertThat(push("recipients", "consent", "E-1").out()).isEqualTo("E-1  agreed  {}\n");
        assertThat(push("recipients", "settings", "E-1", "{\"mostPerWeek\": 3}").out())
                .isEqualTo("E-1  agreed  {\"mostPerWeek\":3}\n");
        assertThat(push("recipients", "list", "--json")
                        .json()
                        .at("/recipients/0/settings/mostPerWeek")
                        .asInt())
                .isEqualTo(3);

        assertThat(push("plan", "--dry-run").out()).startsWith("dry run, nothing written: 1 proposals");
        assertThat(push("plan", "--json").json().get("planned").asInt()).isEqualTo(1);
        assertThat(push("plan").out()).startsWith("0 new proposals: 0 for a broker to decide");
        var listed = push("list", "--status", "planned").out();
        assertThat(listed)
                .startsWith("1 planned  0 approved  0 dropped  0 composed  0 sent\n")
                .contains("E-1  T-1  耐高温锂电池隔膜", "need N-1 耐高温锂电池隔膜");

        var id = push("list", "--json").json().at("/proposals/0/id").asText();
        assertThat(push("note", id, "可提供样品").out()).isEqualTo("note: 可提供样品\n");
        assertThat(push("assign", id, "--broker", "b-1").out()).isEqualTo("1 given to b-1\n");
        assertThat(push("approve", "--all-above", "0.5").out()).isEqualTo("1 approved\n");
        assertThat(push("drop", id, "--reason", "timing").out()).isEqualTo("1 dropped\n");
        assertThat(push("approve", id).err()).contains("is dropped and cannot be approved any more");
    }

    @Test
    void whatIsWrongIsRefused() throws IOException {
        add("{\"kind\":\"enterprise\",\"id\":\"E-1\",\"title\":\"杭州示例有限公司\"}");

        assertThat(push("recipients", "consent", "E-9").err()).contains("E-9");
        assertThat(push("recipients", "settings", "E-1", "{\"quietHours\":\"08:00-08:00\"}")
                        .err())
                .contains("push-settings/E-1")
                .contains("it is quiet all day");
        assertThat(push("drop", "x", "--reason", "bad").err()).contains("the reason \"bad\" for dropping is not known");
        assertThat(push("approve", "x").err()).contains("there is no proposal \"x\"");
        assertThat(push("approve").status()).isEqualTo(2);
        assertThat(push("list", "--status", "lost").err()).contains("status \"lost\" is not known");
        Files.writeString(directory.resolve("var").resolve("duijie.yaml"), "push: {mostPerWeek: 0}\n");
        assertThat(push("plan").err()).contains("push.mostPerWeek is 0, must be between 1 and 1000");
    }
}
