package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandsIT {
    @TempDir
    Path directory;

    private Path data;

    @BeforeEach
    void fill() throws IOException {
        data = directory.resolve("data");
        importLine("{\"kind\":\"achievement\",\"id\":\"A1\",\"title\":\"锂电池隔膜\"}");
        index();
    }

    @Test
    void generationsAreListedAndRolledBackTo() throws IOException {
        index("--rebuild");
        importLine("{\"kind\":\"achievement\",\"id\":\"A2\",\"title\":\"石墨烯\"}");
        assertThat(index("list").json().toString())
                .contains("\"name\":\"g000002\",\"live\":true", "\"name\":\"g000001\",\"live\":false");
        assertThat(Ran.command("index", "list", "--data", data).out())
                .startsWith("g000002  live  1 records, 0.0 MB, up to change 1, ")
                .contains("g000001  for rollback  1 records");

        var back = index("--rollback").json();

        assertThat(back.get("generation").asText()).isEqualTo("g000001");
        assertThat(back.get("indexed").asInt()).as("caught up").isEqualTo(1);
        assertThat(index("verify").json().get("clean").asBoolean()).isTrue();
        assertThat(index("--rollback", "--generation", "g000009").err())
                .contains("there is no generation \"g000009\" to roll back to, there are: g000002");
    }

    @Test
    void anIndexThatDiffersEndsWithStatusOneAndSaysWhere() throws IOException {
        importLine("{\"kind\":\"achievement\",\"id\":\"A2\",\"title\":\"石墨烯\"}");
        var behind = Ran.command("index", "verify", "--data", data);
        assertThat(behind.status()).isEqualTo(1);
        assertThat(behind.out())
                .contains("1 changes of the store are not in the index yet, run: ./duijie index")
                .contains("index and store differ: generation g000001, 1 records expected, 1 there");
        index();
        var clean = index("verify", "--files").json();
        assertThat(clean.get("clean").asBoolean()).isTrue();
        assertThat(clean.get("records").asInt()).isEqualTo(2);
        assertThat(clean.get("missing").asInt()).isZero();
        assertThat(clean.get("filesClean").asBoolean()).isTrue();
    }

    @Test
    void optionsThatMeanNothingTogetherAreWrongUse() {
        assertThat(index("--rebuild", "--rollback").status()).isEqualTo(2);
        assertThat(index("--keep", "2").err()).contains("--keep goes with --rebuild only");
        assertThat(index("--rebuild", "--keep", "-1").err()).contains("--keep is -1, it must be from 0 to 100");
        assertThat(index("--generation", "g000001").err()).contains("--generation goes with --rollback only");
        assertThat(index("--generation", "g000001").status()).isEqualTo(2);
    }

    @Test
    void aRollbackWithoutAnEarlierGenerationFailsWithWhatToDo() {
        var ran = index("--rollback");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no earlier generation in ");
    }

    private Ran index(Object... more) {
        var words = new java.util.ArrayList<Object>(java.util.List.of("index"));
        words.addAll(java.util.List.of(more));
        words.addAll(java.util.List.of("--json", "--data", data));
        return Ran.command(words.toArray());
    }

    private void importLine(String record) throws IOException {
        var file = Files.writeString(directory.resolve("records.jsonl"), record);
        assertThat(Ran.command("import", file, "--data", data).status()).isZero();
    }
}
