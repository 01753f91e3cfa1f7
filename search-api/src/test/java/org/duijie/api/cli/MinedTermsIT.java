package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.duijie.dictionaries.mine.MinedTerm;
import org.duijie.dictionaries.mine.MiningOptions;
import org.duijie.dictionaries.mine.TermMiner;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.vocabulary.DictionaryContent;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * Mines the public data with HanLP's words and the shipped stop terms alone, and looks the best up in the shipped dictionary and in public
 * vocabularies, for several rankings of the same candidates. The table goes to {@code target/mined-terms.md}.
 */
class MinedTermsIT {
    private static final Path DATA = Path.of(System.getProperty("duijie.data", "../../shared/data"));
    private static final List<String> PATENTS =
            List.of("patents/g06f.jsonl", "patents/mixed.jsonl", "patents/ipc-titles.jsonl");
    private static final List<String> ABSTRACTS = List.of("literature/abstracts.jsonl");
    private static final List<String> PAPERS = List.of("chinaxiv/papers.jsonl");
    private static final List<String> NEEDS = List.of("bdci2019/needs.jsonl", "bdci2019/achievements.jsonl");
    private static final List<String> CORPUS =
            Stream.of(PATENTS, ABSTRACTS, PAPERS, NEEDS).flatMap(List::stream).toList();
    private static final List<String> USUAL =
            List.of("frequency", "association", "association, frequency ≥ 20", "C-value", "branching entropy");
    private static final long MEMORY = 1 << 28;
    private static final int[] DEPTHS = {100, 300, 1_000, 3_000};

    private static final Map<String, ToDoubleFunction<MinedTerm>> RANKINGS = rankings();

    private static Map<String, ToDoubleFunction<MinedTerm>> rankings() {
        var rankings = new LinkedHashMap<String, ToDoubleFunction<MinedTerm>>();
        rankings.put("frequency", MinedTerm::frequency);
        rankings.put("association", MinedTerm::association);
        rankings.put(
                "association, frequency ≥ 20", t -> t.frequency() < 20 ? -1 / (double) t.frequency() : t.association());
        rankings.put("C-value", t -> Math.log(t.words().size()) * t.cValue());
        rankings.put("branching entropy", t -> Math.min(t.leftEntropy(), t.rightEntropy()));
        rankings.put("score", MinedTerm::score);
        rankings.put(
                "score · min(frequency / texts, 2)", t -> t.score() * Math.min(2, t.frequency() / (double) t.texts()));
        rankings.put(
                "score without entropy", t -> t.score() / Math.min(4, Math.min(t.leftEntropy(), t.rightEntropy())));
        rankings.put("score without association", t -> t.score() / t.association());
        rankings.put("score without C-value", t -> t.score() / Math.log(1 + t.cValue()));
        return rankings;
    }

    @Test
    void mostOfTheBestMinedTermsAreTermsInOtherVocabulariesAndNoUsualRankingFindsMore() throws IOException {
        var folder = DATA.resolve("vocabularies");
        assumeTrue(
                Stream.concat(CORPUS.stream().map(DATA::resolve), Stream.of(folder))
                        .allMatch(Files::exists),
                "no public data in " + DATA);
        var clean = cleanVocabulary(folder);
        var all = new HashSet<>(clean);
        addWords(folder.resolve("dict-domainwords"), all);
        var table = new ArrayList<String>();
        for (var files : List.of(CORPUS, PATENTS, ABSTRACTS, PAPERS)) {
            var terms = mined(files);
            table.add(files + ": " + terms.size() + " candidates");
            RANKINGS.forEach((name, score) -> table.add(row(name, ranked(terms, score), all, clean)));
            double best = share(ranked(terms, MinedTerm::score), 300, all);
            assertThat(best).as("%s", files).isGreaterThan(0.8);
            assertThat(USUAL).as("%s", files).allMatch(n -> share(ranked(terms, RANKINGS.get(n)), 300, all) < best);
        }
        Files.write(Path.of("target", "mined-terms.md"), table);
    }

    private static List<MinedTerm> mined(List<String> files) {
        var known = new DictionaryContent(List.of(), Vocabulary.shipped().stopTerms(), List.of());
        var options = new MiningOptions(MiningOptions.MOST, 5, MEMORY, 2);
        var paths = files.stream().map(DATA::resolve).toList();
        return new TermMiner(Vocabulary.only(known), options)
                .mine(new TextFiles(paths, done -> {}))
                .terms();
    }

    private static List<MinedTerm> ranked(List<MinedTerm> terms, ToDoubleFunction<MinedTerm> score) {
        return terms.stream()
                .sorted(Comparator.comparingDouble(score).reversed().thenComparing(MinedTerm::form))
                .toList();
    }

    private static String row(String name, List<MinedTerm> ranked, Set<String> all, Set<String> clean) {
        var row = new StringBuilder("| " + name + " |");
        for (int depth : DEPTHS) {
            row.append(String.format(
                    Locale.ROOT, " %.3f (%.3f) |", share(ranked, depth, all), share(ranked, depth, clean)));
        }
        return row.toString();
    }

    private static double share(List<MinedTerm> ranked, int depth, Set<String> words) {
        return ranked.stream()
                        .limit(depth)
                        .filter(t -> words.contains(CharFolding.fold(t.form())))
                        .count()
                / (double) depth;
    }

    private static Set<String> cleanVocabulary(Path folder) throws IOException {
        var words = new HashSet<String>();
        Vocabulary.shipped().terms().forEach(t -> words.add(CharFolding.fold(t.form())));
        addWords(folder.resolve("dict-thuocl"), words);
        new TextFiles(List.of(DATA.resolve("chinaxiv/topics.jsonl")), done -> {})
                .forEach(keywords ->
                        List.of(CharFolding.fold(keywords).split(" ")).forEach(words::add));
        return words;
    }

    private static void addWords(Path folder, Set<String> words) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.txt")) {
            for (var file : files) {
                for (var line : Files.readAllLines(file)) {
                    words.add(CharFolding.fold(line.split("\t", 2)[0].strip()));
                }
            }
        }
    }
}
