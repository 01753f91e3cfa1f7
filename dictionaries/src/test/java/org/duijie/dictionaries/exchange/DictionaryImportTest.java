package org.duijie.dictionaries.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.vocabulary.DictionaryFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryImportTest {
    @TempDir
    private Path directory;

    private Path folder() {
        return directory.resolve("dictionaries");
    }

    private ImportReport run(ImportOptions options, Path... files) {
        return new DictionaryImport(folder(), directory.resolve("rejects"), Locale.ENGLISH, options)
                .run(List.of(files));
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(directory.resolve(name), List.of(lines));
    }

    private ImportReport take(String... lines) throws IOException {
        return run(ImportOptions.named("mine"), file("foreign.txt", lines));
    }

    private List<String> written(String name) throws IOException {
        return Files.readAllLines(folder().resolve(name));
    }

    @Test
    void jiebaLinesAreTakenWithTheirPartsOfSpeech() throws IOException {
        var report = take("龘靐物 12 n", "龘靐化 3 vn", "龘靐人 3 nr", "龘靐地 7", "龘靐名 v", "龘 9 n");

        assertThat(report.formats()).containsEntry("foreign.txt", ForeignFormat.JIEBA);
        assertThat(written("mine.terms.txt"))
                .containsExactly("@field user", "龘靐物\tn", "龘靐化\tvn", "龘靐人\tnz", "龘靐地\tn", "龘靐名\tv");
        assertThat(report.read()).isEqualTo(6);
        assertThat(report.terms()).isEqualTo(5);
        assertThat(report.singles()).isEqualTo(1);
        assertThat(report.rejectFile()).isEmpty();
        assertThat(DictionaryFolder.read(folder()).terms()).hasSize(5);
    }

    @Test
    void hanlpLinesWithTheTagFirstAndTabsAreTakenToo() throws IOException {
        take("龘靐物\tnhd\t12", "龘靐化\tv\t3");

        assertThat(written("mine.terms.txt")).contains("龘靐物\tn", "龘靐化\tv");
    }

    @Test
    void thuoclAndIkLinesAreTakenInTheFieldGiven() throws IOException {
        var options = new ImportOptions("mine", Optional.empty(), "mat", 0);

        var report = run(options, file("thuocl.txt", "\uFEFF龘靐甲 \t 12", "龘靐乙\t3"), file("ik.dic", "龘靐丙", "龘靐甲"));

        assertThat(report.formats()).containsValues(ForeignFormat.THUOCL, ForeignFormat.IK);
        assertThat(written("mine.terms.txt")).containsExactly("@field mat", "龘靐甲\tn", "龘靐乙\tn", "龘靐丙\tn");
        assertThat(report.duplicates()).isEqualTo(1);
    }

    @Test
    void solrSynonymsAreGroupsAndOneWays() throws IOException {
        var report = take("# a comment", "龘靐甲,龘靐乙 , long name", "龘靐丙,龘靐丁 => 龘靐戊", "龘\\,靐,龘靐己");

        assertThat(report.formats()).containsValue(ForeignFormat.SOLR);
        assertThat(written("mine.synonyms.txt"))
                .containsExactly("龘靐甲 = 龘靐乙 = long name", "龘靐丙 => 龘靐戊", "龘靐丁 => 龘靐戊", "龘,靐 = 龘靐己");
        assertThat(DictionaryFolder.read(folder()).synonyms()).hasSize(4);
    }

    @Test
    void wordnetLinesOfASynsetMakeAGroup() throws IOException {
        var report = take(
                "s(100001740,1,'lqx separator',n,1,11).",
                "s(100001740,2,'lqx''s_membrane',n,1,0).",
                "s(100001930,1,'lqx alone',n,1,0).");

        assertThat(report.formats()).containsValue(ForeignFormat.WORDNET);
        assertThat(written("mine.synonyms.txt")).containsExactly("lqx separator = lqx's membrane");
        assertThat(report.passedOver()).isEqualTo(1);
    }

    @Test
    void ofCilinOnlyEqualsAreTaken() throws IOException {
        var report = take("Aa01A02= 龘靐甲 龘靐乙 龘", "Aa01B03# 龘靐丙 龘靐丁", "Aa01B04@ 龘靐戊");

        assertThat(report.formats()).containsValue(ForeignFormat.CILIN);
        assertThat(written("mine.synonyms.txt")).containsExactly("龘靐甲 = 龘靐乙");
        assertThat(report.passedOver()).isEqualTo(2);
    }

    @Test
    void whatIsKnownIsADuplicateAndWhatContradictsIsLeftOutAndTold() throws IOException {
        var report = run(
                new ImportOptions("mine", Optional.empty(), "user", 0.2),
                file("foreign.txt", "石墨烯 5 n", "马氏体 5 v", "以及 5 n", "龘靐物 5 n", "龘靐物 5 n", "龘靐吗 5 y"));

        assertThat(report.duplicates()).isEqualTo(2);
        assertThat(report.conflicts()).isEqualTo(2);
        assertThat(report.firstConflicts())
                .extracting(Throwable::getMessage)
                .anyMatch(m -> m.matches("foreign.txt:2: \"马氏体\" is v here and n at mat.terms.txt:\\d+"))
                .anyMatch(m -> m.equals("foreign.txt:3: \"以及\" is a stop word of weight 0.0"));
        assertThat(report.firstBad())
                .extracting(Throwable::getMessage)
                .containsExactly("foreign.txt:6: no part of speech here stands for \"y\": 龘靐吗");
        assertThat(Files.readAllLines(report.rejectFile().orElseThrow()))
                .hasSize(3)
                .contains("foreign.txt\t6\timport.tag\tno part of speech here stands for \"y\": 龘靐吗");
    }

    @Test
    void aWordInAnotherGroupIsLeftOutOfTheNewOne() throws IOException {
        var report = take("龘靐甲,龘靐乙,龘靐丙", "龘靐甲,龘靐丁,龘靐戊", "龘靐乙,龘靐己", "龘靐丙,龘靐甲");

        assertThat(written("mine.synonyms.txt")).containsExactly("龘靐甲 = 龘靐乙 = 龘靐丙", "龘靐丁 = 龘靐戊");
        assertThat(report.trimmed()).isEqualTo(1);
        assertThat(report.conflicts()).isEqualTo(1);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.firstConflicts())
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "foreign.txt:2: \"龘靐甲\" is in another group: 龘靐甲 = 龘靐乙 = 龘靐丙 (foreign.txt:1)",
                        "foreign.txt:3: \"龘靐乙\" is in another group: 龘靐甲 = 龘靐乙 = 龘靐丙 (foreign.txt:1)");
    }

    @Test
    void oneWaysThatWouldLeadInACircleAreLeftOutSoThatTheFolderCanBeRead() throws IOException {
        var report = take("龘靐甲 => 龘靐乙", "龘靐乙 => 龘靐丙", "龘靐丙 => 龘靐甲");

        assertThat(report.conflicts()).isEqualTo(1);
        assertThat(report.firstConflicts().getFirst())
                .hasMessageStartingWith("foreign.txt:3: one-way synonyms lead in a circle");
        assertThat(DictionaryFolder.read(folder()).synonyms()).hasSize(2);
    }

    @Test
    void theUsersOtherFilesAreComparedAndAnEarlierImportOfTheNameIsReplaced() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("own.terms.txt"), "龘靐甲\tv\n");
        take("龘靐甲 1 n", "龘靐乙 1 n");

        var report = take("龘靐丙 1 n", "龘靐乙 1 n");

        assertThat(written("mine.terms.txt")).containsExactly("@field user", "龘靐丙\tn", "龘靐乙\tn");
        assertThat(report.duplicates()).isZero();
        assertThat(written("own.terms.txt")).containsExactly("龘靐甲\tv");
    }

    @Test
    void withTooManyBadLinesNothingIsWrittenButTheRejects() throws IOException {
        assertThatThrownBy(() -> run(
                        new ImportOptions("mine", Optional.of(ForeignFormat.THUOCL), "user", 0.5),
                        file("foreign.txt", "龘靐甲\t1", "龘靐乙", "龘靐丙", "膜".repeat(10_000) + "\t1")))
                .isInstanceOf(TooManyBadLines.class)
                .hasMessage(
                        "foreign.txt: 3 of 4 entries cannot be read (75.0 %), more than the 50.0 % allowed; nothing was"
                                + " written");

        assertThat(folder()).isEmptyDirectory();
        assertThat(directory.resolve("rejects/dict-mine.tsv"))
                .content()
                .contains("foreign.txt\t2\timport.thuocl\ta line is \"word<TAB>frequency\": 龘靐乙")
                .contains("this has 10000: 膜膜");
    }

    @Test
    void anotherEncodingIsNamed() throws IOException {
        var file =
                Files.write(directory.resolve("gb.txt"), "龘物质 12 n\n锂电池组 3 n\n".getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(() -> run(ImportOptions.named("mine"), file))
                .isInstanceOf(DictionaryFault.class)
                .hasMessage("gb.txt:1: not UTF-8, it seems to be GB18030; save it as UTF-8");
        assertThatThrownBy(() -> run(new ImportOptions("mine", Optional.of(ForeignFormat.JIEBA), "user", 0.1), file))
                .isInstanceOfSatisfying(
                        TooManyBadLines.class,
                        e -> assertThat(e.report().firstBad().getFirst())
                                .hasMessage("gb.txt:1: not UTF-8, it seems to be GB18030; save it as UTF-8"));
    }

    @Test
    void aTableIsNoDictionary() throws IOException {
        assertThatThrownBy(() -> take("id\ten\tzh\tabbr", "1\tLoss\t损失函数\t", "2\tBias\t偏置项\t"))
                .hasMessage(
                        "foreign.txt: the format cannot be told from the content; give it with --format: jieba, thuocl, ik,"
                                + " solr, wordnet, cilin");
        assertThatThrownBy(() -> take("\"110101\",\"东城区\",\"11\"", "\"110102\",\"西城区\",\"11\""))
                .hasMessageContaining("the format cannot be told");
        assertThatThrownBy(() -> take()).hasMessageContaining("the format cannot be told");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../up | user | 0.1 | --out: a name has letters, digits, \"-\" and \"_\", was \"../up\"",
                "mine | Mat | 0.1 | --field: a field is a code in lower-case letters, was \"Mat\"",
                "mine | user | 1.5 | --max-rejects: a share is from 0 to 1, was 1.5",
            })
    void optionsCannotBeHalfRight(String name, String field, double share, String message) {
        assertThatThrownBy(() -> new ImportOptions(name, Optional.empty(), field, share))
                .hasMessage(message);
        assertThatThrownBy(() -> ForeignFormat.of("xls"))
                .hasMessage(
                        "--format: unknown format \"xls\", it must be one of: jieba, thuocl, ik, solr, wordnet, cilin");
    }

    @Test
    void aHundredThousandLinesAreReadOneByOne() throws IOException {
        var lines = IntStream.range(0, 100_000).mapToObj(i -> "龘" + i + " 1 n").toArray(String[]::new);

        assertThat(take(lines).terms()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @CsvSource({
        "n,n", "nr,nz", "nrfg,nz", "ns,nz", "nhd,n", "gb,n", "v,v", "vn,vn", "vi,v", "a,a", "ad,a", "an,n", "z,a",
        "b,b", "i,i", "l,i", "j,n", "t,n", "f,n", "s,n", "eng,nz", "x,nz", "m,m", "mq,m", "q,q", "p,p", "d,d", "Ng,n",
        "Vg,v"
    })
    void partsOfSpeechOfOthersHaveOurs(String theirs, String ours) {
        assertThat(ForeignTags.ours(theirs)).contains(ours);
    }

    @ParameterizedTest
    @CsvSource({"c", "u", "uj", "r", "y", "e", "o", "h", "k", "w"})
    void functionWordsHaveNone(String theirs) {
        assertThat(ForeignTags.ours(theirs)).isEmpty();
    }
}
