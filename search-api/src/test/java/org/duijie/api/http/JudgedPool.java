package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.api.cli.Ran;

/** A pool of 20 pairs over the records of {@link TestServer}, made by the command. */
final class JudgedPool {
    static final String NAME = "隔膜-2026";

    private JudgedPool() {}

    /** Two runs for a public need, a private one, and one that is in the topics file alone. */
    static void make(Path directory, Path data) throws IOException {
        make(directory, data, NAME);
    }

    static void make(Path directory, Path data, String name) throws IOException {
        var topics = Files.writeString(directory.resolve("topics.jsonl"), """
                {"kind":"need","id":"N-1","title":"耐180℃的锂电池隔膜","summary":"求耐180℃、孔隙率不低于45%的锂电池隔膜。"}
                {"kind":"need","id":"N-2","title":"麒麟鲲鹏工艺密封","visibility":"private"}
                {"kind":"need","id":"T-1","title":"污水处理用过滤膜"}
                """);
        var one = new StringBuilder();
        var other = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            one.append("N-1 Q0 F-0" + i + " " + i + " " + (30 - i) + " one\n");
            other.append("T-1 Q0 F-0" + i + " " + i + " " + (30 - i) + " other\n");
        }
        one.append("N-1 Q0 A-1 10 1 one\nN-2 Q0 A-1 1 1 one\n");
        other.append("N-1 Q0 A-1 1 1 other\nT-1 Q0 F-10 10 1 other\nT-1 Q0 gone 11 0.5 other\n");
        var ran = Ran.command(
                "judge",
                "pool",
                "--topics",
                topics,
                "--run",
                Files.writeString(directory.resolve("one.run"), one),
                "--run",
                Files.writeString(directory.resolve("other.run"), other),
                "--depth",
                "11",
                "--name",
                name,
                "--data",
                data,
                "--json");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.json().get("pairs").asInt()).isEqualTo(20);
        assertThat(ran.json().get("absent").asInt()).isEqualTo(1);
        assertThat(ran.json().get("private").asInt()).isEqualTo(1);
    }
}
