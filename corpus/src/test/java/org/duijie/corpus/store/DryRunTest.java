package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.corpus.Fixtures;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.normalise.OrganisationAliases;
import org.duijie.corpus.read.FileFormat;
import org.duijie.corpus.read.GuessedMapping;
import org.duijie.corpus.read.MappingFile;
import org.duijie.corpus.read.ReadOptions;
import org.duijie.corpus.read.TableProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    @TempDir
    Path directory;

    @Test
    void everyColumnIsShownWithFieldFillAndSamples() {
        var profile = run(Fixtures.file("read/needs.csv"));

        assertThat(profile.format()).isEqualTo(FileFormat.CSV);
        assertThat(profile.read()).isEqualTo(2);
        assertThat(profile.rejected()).isZero();
        var table = profile.tables().getFirst();
        assertThat(table.kind()).contains(Kind.NEED);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.columns())
                .extracting(TableProfile.Column::field)
                .contains("title", "budget.amount", "deadline");
        var amount = column(table, "budget.amount");
        assertThat(amount.filled()).isEqualTo(2);
        assertThat(amount.samples()).extracting(TableProfile.Sample::understood).containsExactly("500000 CNY", "");
    }

    @Test
    void wordsThatAreNoCodesAreShownAsWrong() {
        var profile = run(Fixtures.file("error/unknown-stage.csv"));

        assertThat(profile.rejected()).isEqualTo(1);
        assertThat(profile.firstRejects()).hasSize(1);
        var samples = column(profile.tables().getFirst(), "stage").samples();
        assertThat(samples.getLast().wrong().orElseThrow())
                .hasMessage("stage \"第七阶段\" is not known, it must be one of: early, middle, mature");
    }

    @Test
    void columnsThatSayNothingAreShownRatherThanRefused() {
        var profile = run(Fixtures.file("error/unknown-columns.csv"));

        assertThat(profile.tables().getFirst().columns())
                .extracting(TableProfile.Column::name, TableProfile.Column::field)
                .containsExactly(tuple("甲", ""), tuple("乙", ""));
        assertThat(profile.rejected()).isEqualTo(profile.read()).isEqualTo(1);
    }

    @Test
    void aTableThatDoesNotTellItsKindIsShownAsOfTheKindThatFitsBest() {
        var profile = run(Fixtures.file("error/unknown-kind-columns.csv"));

        assertThat(profile.tables().getFirst().kind()).contains(Kind.ACHIEVEMENT);
        assertThat(profile.rejected()).isZero();
    }

    @Test
    void fieldsOfObjectsAreShownToo() {
        var profile = run(Fixtures.file("read/array.json"));

        var table = profile.tables().getFirst();
        assertThat(table.columns())
                .extracting(TableProfile.Column::name)
                .containsExactly("id", "kind", "title", "keywords");
        assertThat(column(table, "keywords").filled()).isEqualTo(1);
        assertThat(profile.tablesWithColumns()).isEmpty();
    }

    @Test
    void theMappingThatWasGuessedIsWrittenAndReadsTheSame() throws IOException {
        var csv = Files.writeString(directory.resolve("a.csv"), "成果名称,\"内部\"\"号\"\"\",所处阶段\n隔膜 # 一,7,中试\n涂层,,第七阶段\n");
        var file = directory.resolve("m.yaml");

        mapping(run(csv)).write(file, Locale.ENGLISH);

        assertThat(file).hasContent("""
            # Written by import --dry-run, to be checked; column: field, an empty one leaves the column out, see docs/import.md
            kind: achievement
            columns:
              "成果名称": title  # 隔膜 # 一 | 涂层
              "内部\\"号\\"": ""  # 7
              "所处阶段": stage  # 中试 | 第七阶段
            values:
              "所处阶段":
                # "第七阶段": ""  # stage "第七阶段" is not known, it must be one of: early, middle, mature
            """);
        var again = new DryRun(ImportOptions.DEFAULT.withMapping(MappingFile.read(file)), OrganisationAliases.NONE)
                .run(csv);
        assertThat(again.tables().getFirst().columns())
                .extracting(TableProfile.Column::field)
                .containsExactly("title", "", "stage");
    }

    @Test
    void noFileIsReplacedAndNoMappingMixesKinds() throws IOException {
        var file = Files.writeString(directory.resolve("m.yaml"), "");
        var needs = run(Fixtures.file("read/needs.csv"));
        var patents = run(Fixtures.file("read/patents.csv"));
        var both = List.of(needs.tables().getFirst(), patents.tables().getFirst());

        assertThatThrownBy(() -> mapping(needs).write(file, Locale.ENGLISH))
                .hasMessage("file " + file + " exists and is not replaced");
        assertThatThrownBy(() -> new GuessedMapping(Optional.empty(), ReadOptions.USUAL, both))
                .hasMessageStartingWith("the mappings of these tables do not fit one file");
        assertThatThrownBy(() -> new GuessedMapping(Optional.empty(), ReadOptions.USUAL, List.of()))
                .hasMessage("these files are of formats without columns and need no mapping");
    }

    private static FileProfile run(Path file) {
        return new DryRun(ImportOptions.DEFAULT, OrganisationAliases.NONE).run(file);
    }

    private static GuessedMapping mapping(FileProfile profile) {
        return new GuessedMapping(Optional.empty(), ReadOptions.USUAL, profile.tablesWithColumns());
    }

    private static TableProfile.Column column(TableProfile table, String field) {
        return table.columns().stream()
                .filter(c -> c.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
