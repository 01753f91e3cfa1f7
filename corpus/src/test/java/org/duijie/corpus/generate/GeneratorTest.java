package org.duijie.corpus.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CommonFields;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.sample.SampleCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final List<CorpusRecord> SAMPLE = SampleCorpus.shipped().records();
    private static final CorpusModel MODEL = CorpusModel.learn(SAMPLE.iterator(), List.of());

    @TempDir
    private Path directory;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        assertThat(lines(1, Part.TECHNOLOGIES, 2_500)).isEqualTo(lines(1, Part.TECHNOLOGIES, 2_500));
        assertThat(lines(1, Part.TECHNOLOGIES, 10)).isNotEqualTo(lines(2, Part.TECHNOLOGIES, 10));
    }

    @Test
    void aLargerCorpusBeginsWithASmallerOne() throws IOException {
        assertThat(lines(7, Part.NEEDS, 3_001).subList(0, 1_700)).isEqualTo(lines(7, Part.NEEDS, 1_700));
    }

    @Test
    void recordsAreValidAndHaveIdsOfTheirOwn() throws IOException {
        for (var part : Part.values()) {
            var records = records(part, 2_000);
            assertThat(records).hasSize(2_000);
            assertThat(records.stream().map(CorpusRecord::id)).doesNotHaveDuplicates();
            assertThat(records).allMatch(r -> part.kinds().contains(r.kind()));
        }
    }

    @Test
    void kindsAndGapsAreAboutAsFrequentAsInWhatWasLearnt() throws IOException {
        var made = records(Part.TECHNOLOGIES, 5_000);
        var learnt = SAMPLE.stream().filter(r -> r.kind().isTechnology()).toList();
        assertThat(share(made, r -> r.kind() == Kind.PATENT))
                .isCloseTo(share(learnt, r -> r.kind() == Kind.PATENT), by());
        assertThat(share(made, r -> r.common().industry().isEmpty()))
                .isCloseTo(share(learnt, r -> r.common().industry().isEmpty()), by());
        assertThat(share(made, r -> r instanceof Patent p && p.cpc().isEmpty()))
                .isCloseTo(share(learnt, r -> r instanceof Patent p && p.cpc().isEmpty()), by());
    }

    @Test
    void textsAreAboutAsLongAsLearntOnesAndStayDifferent() throws IOException {
        var made = records(Part.TECHNOLOGIES, 5_000);
        var learnt = SAMPLE.stream().filter(r -> r.kind().isTechnology()).toList();
        assertThat(meanLength(made)).isBetween(0.9 * meanLength(learnt), 1.15 * meanLength(learnt));
        assertThat(made.stream().map(r -> r.common().summary()).distinct().count())
                .isGreaterThan(4_900);
    }

    @Test
    void newTermsKeepComing() {
        var rare = MODEL.rare();
        var draws = new Draws(1);
        var seen = new HashSet<String>();
        int[] counts = new int[3];
        for (int i = 0; i < 300_000; i++) {
            seen.add(rare.draw(draws));
            if ((i + 1) % 100_000 == 0) {
                counts[i / 100_000] = seen.size();
            }
        }
        assertThat(counts[1] - counts[0]).isGreaterThan(10_000);
        assertThat(counts[2] - counts[1]).isGreaterThan(10_000).isLessThan(counts[1] - counts[0]);
    }

    @Test
    void someRecordsNearlyRepeatAnEarlierOne() throws IOException {
        var made = records(Part.TECHNOLOGIES, 5_000);
        var repeated = made.stream()
                .filter(r -> r.common().source().orElseThrow().name().endsWith("转载"))
                .toList();
        assertThat(repeated.size()).isBetween(75, 225);
        var beginnings = made.stream()
                .filter(r -> !repeated.contains(r))
                .map(GeneratorTest::beginning)
                .collect(Collectors.toSet());
        assertThat(repeated).allMatch(r -> beginnings.contains(beginning(r)));
    }

    @Test
    void needsBelongToEnterprisesThatThereAre() throws IOException {
        var enterprises =
                records(Part.ENTERPRISES, 50).stream().map(CorpusRecord::id).collect(Collectors.toSet());
        var asking = records(Part.NEEDS, 1_000).stream()
                .map(r -> ((Need) r).enterpriseId())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        assertThat(asking).isSubsetOf(enterprises).hasSizeGreaterThan(40);
    }

    @Test
    void numbersHaveTheirCheckCharacters() throws IOException {
        assertThat(records(Part.ENTERPRISES, 300)).allMatch(r -> hasCheckCharacter(((Enterprise) r).uscc()));
    }

    @Test
    void aDirectoryGetsAFileForEachPart() {
        var generator = new Generator(MODEL, 1, 3);
        var counts = Map.of(Part.TECHNOLOGIES, 5L, Part.NEEDS, 2L, Part.ENTERPRISES, 3L);
        assertThat(new GeneratedFiles(generator, counts).write(directory, done -> {}))
                .extracting(f -> f.getFileName().toString())
                .containsExactly("technologies.jsonl", "needs.jsonl", "enterprises.jsonl");
        var all = directory.resolve("all.jsonl");
        new GeneratedFiles(generator, counts).write(all, done -> {});
        assertThat(all).content(StandardCharsets.UTF_8).hasLineCount(10);
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aPartThatWasNotLearntIsRefusedAndLeavesNoFile() {
        var model = CorpusModel.learn(
                List.of(new Patent(
                                CommonFields.of("P1", "一种隔膜", "一种锂电池隔膜。"),
                                "",
                                "",
                                "",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                ""))
                        .iterator(),
                Set.of("隔膜"));
        var files = new GeneratedFiles(new Generator(model, 1, 0), Map.of(Part.NEEDS, 1L));
        assertThatThrownBy(() -> files.write(directory.resolve("out.jsonl"), done -> {}))
                .isInstanceOfSatisfying(
                        BrokenRule.class,
                        e -> assertThat(e.text(Locale.ENGLISH))
                                .isEqualTo("none of the 1 records learnt from is one of: needs; nothing to make them"
                                        + " like"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void nothingToMakeAndTooManyAreRefused() {
        var out = directory.resolve("out.jsonl");
        var generator = new Generator(MODEL, 1, 0);
        assertThatThrownBy(() -> new GeneratedFiles(generator, Map.of(Part.NEEDS, 0L)).write(out, done -> {}))
                .hasMessage("no number of records to make was given, " + out + " is not written");
        assertThatThrownBy(() -> new GeneratedFiles(generator, Map.of(Part.NEEDS, -1L)).write(out, done -> {}))
                .hasMessage("needs: -1 records to be made, must be from 0 to 1000000000");
        assertThat(out).doesNotExist();
    }

    @Test
    void nothingToLearnFromIsRefused() throws IOException {
        var empty = Files.writeString(directory.resolve("empty.jsonl"), "");
        assertThatThrownBy(() -> LearntFiles.learn(List.of(empty), Set.of("隔膜")))
                .hasMessage("no record in " + empty + " can be learnt from");
        assertThatThrownBy(() -> CorpusModel.learn(List.of(Need.ofText("需要隔膜")).iterator(), Set.of()))
                .hasMessage(
                        "there is nothing to learn from: 1 records, 0 terms or keywords of 2 to 8 characters; at least"
                                + " one of each is needed");
    }

    private static List<String> lines(long seed, Part part, int count) throws IOException {
        var out = new ByteArrayOutputStream();
        new Generator(MODEL, seed, 50).write(part, count, out, done -> {});
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<CorpusRecord> records(Part part, int count) throws IOException {
        return lines(1, part, count).stream().map(RecordJson::decode).toList();
    }

    private static double share(List<CorpusRecord> records, Predicate<CorpusRecord> which) {
        return records.stream().filter(which).count() / (double) records.size();
    }

    private static Offset<Double> by() {
        return Offset.offset(0.03);
    }

    private static double meanLength(List<CorpusRecord> records) {
        return records.stream()
                .mapToInt(r -> r.common().summary().length())
                .average()
                .orElseThrow();
    }

    private static String beginning(CorpusRecord record) {
        var summary = record.common().summary().replace('，', ',').replace('；', ';');
        return summary.substring(0, Math.min(20, summary.length() / 2));
    }

    private static boolean hasCheckCharacter(String uscc) {
        var digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = IntStream.range(0, 17)
                .map(i -> digits.indexOf(uscc.charAt(i)) * weights[i])
                .sum();
        return uscc.length() == 18 && digits.indexOf(uscc.charAt(17)) == (31 - sum % 31) % 31;
    }
}
