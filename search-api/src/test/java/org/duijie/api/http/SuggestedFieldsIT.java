package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.recommender.field.FieldModelFile;
import org.duijie.recommender.field.FieldModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records about batteries and about rice, some of which have fields. */
class SuggestedFieldsIT {
    @TempDir
    Path directory;

    @Test
    void aRecordWithoutFieldsGetsSuggestedOnesOnceAModelIsTrained() throws IOException {
        try (var server = TestServer.start(directory)) {
            server.add(Files.write(directory.resolve("more.jsonl"), records()));
            server.engine().index().refresh();
            assertThat(server.json("/v1/items/S-1").at("/suggested/ipc")).isEmpty();
            assertThat(server.get("/items/S-1?lang=en").body()).doesNotContain("suggested");

            train(server);

            var battery = server.json("/v1/items/S-1").get("suggested");
            assertThat(battery.at("/ipc/0/code").asText()).isEqualTo("H01M");
            assertThat(battery.at("/ipc/0/confidence").asDouble()).isBetween(0.0, 1.0);
            assertThat(server.json("/v1/items/S-2").at("/suggested/ipc/0/code").asText())
                    .isEqualTo("A01B");
            assertThat(server.json("/v1/items/S-100").at("/suggested/ipc"))
                    .as("a record with fields")
                    .isEmpty();
            assertThat(server.get("/items/S-1?lang=en").body()).contains("IPC, suggested (confidence)", "H01M");
        }
    }

    @Test
    void aModelThatDoesNotFitSuggestsNothing() throws IOException {
        try (var server = TestServer.start(directory)) {
            server.add(Files.write(directory.resolve("more.jsonl"), records()));
            server.engine().index().refresh();
            Files.writeString(server.data().fieldModel(), "duijie-fields\t1\nspoilt");

            assertThat(server.json("/v1/items/S-1").at("/suggested/ipc")).isEmpty();
        }
    }

    private static void train(TestServer server) {
        var engine = server.engine();
        FieldModelFile.write(
                server.data().fieldModel(),
                FieldModels.train(engine.store(), engine.vocabulary().get()));
    }

    private static List<String> records() {
        var records = new ArrayList<String>();
        records.add(record(1, "一种锂电池隔膜与电解液", ""));
        records.add(record(2, "一种水稻旱地耕作的犁", ""));
        for (int i = 0; i < 20; i++) {
            records.add(record(100 + i, "锂电池正极材料与电解液配方第" + i + "号", ",\"ipc\":[\"H01M10/0525\"]"));
            records.add(record(200 + i, "水稻田耕作犁具与旋耕刀第" + i + "号", ",\"ipc\":[\"A01B33/10\"]"));
        }
        return records;
    }

    private static String record(int number, String title, String more) {
        return "{\"id\":\"S-" + number + "\",\"kind\":\"achievement\",\"title\":\"" + title + "\"" + more + "}";
    }
}
