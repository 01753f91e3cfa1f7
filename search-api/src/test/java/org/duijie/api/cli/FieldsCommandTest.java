package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldsCommandTest {
    @TempDir
    Path directory;

    private Ran fields(String... words) {
        var all = new ArrayList<Object>(List.of("fields"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", directory));
        return Ran.command(all.toArray());
    }

    @Test
    void whatRecordsTeachIsSuggested() throws IOException {
        var file = Files.writeString(directory.resolve("records.jsonl"), """
                {"kind":"patent","id":"P1","title":"锂电池隔膜","ipc":["H01M50/403"]}
                {"kind":"patent","id":"P2","title":"水稻插秧机","ipc":["A01C11/02"]}
                """);
        assertThat(Ran.command("import", file, "--data", directory).status()).isZero();

        assertThat(fields("train").out())
                .startsWith("learned 2 IPC subclasses and 0 industry divisions, the model is in ");
        var suggested = fields("suggest", "耐高温隔膜", "--top", "1", "--json").json();
        assertThat(suggested.at("/ipc/0/code").asText()).isEqualTo("H01M");
        assertThat(suggested.at("/ipc/0/confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(suggested.get("industry")).isEmpty();
        assertThat(fields("suggest", "耐高温隔膜").out())
                .startsWith("suggested IPC subclasses (confidence 0 to 1):\n  H01M  ")
                .endsWith("no industry divisions to suggest\n");
    }

    @Test
    void withoutAModelItIsSaidWhatToRun() {
        var ran = fields("suggest", "隔膜");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("run first: ./duijie fields train");
    }

    @Test
    void withoutFieldsInTheStoreThereIsNothingToLearn() {
        var ran = fields("train");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("there is nothing to learn from");
        assertThat(directory.resolve("fields.model")).doesNotExist();
    }
}
