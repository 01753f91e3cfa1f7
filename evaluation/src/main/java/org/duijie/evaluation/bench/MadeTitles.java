package org.duijie.evaluation.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CommonFields;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * Any number of distinct titles with keywords, composed from those of the sample corpus by a seed: the first words of a title, a
 * keyword, the last words of another title; of three keywords two are the sample's, few of them often and most seldom, and one is put
 * together of two. They are needs, since a need may be private, and what is private has no typing help: the same
 * titles with and without it.
 */
final class MadeTitles {
    private static final int LONGEST_PART = 6;
    /** Which power of a number between 0 and 1 chooses a keyword: the higher, the more often the first ones. */
    private static final double SKEW = 3;

    private final List<List<String>> titles = new ArrayList<>();
    private final List<String> keywords;
    private final Random random;

    private MadeTitles(long seed) {
        var all = new HashSet<String>();
        for (var record : SampleCorpus.shipped().records()) {
            var words = new ArrayList<String>();
            Vocabulary.shipped()
                    .segmenter()
                    .segment(record.common().title(), Granularity.FINE)
                    .forEach(w -> words.add(record.common().title().substring(w.start(), w.end())));
            titles.add(words);
            all.addAll(record.common().keywords());
        }
        keywords = all.stream().sorted().toList();
        random = new Random(seed);
    }

    /** {@return so many records; the same ones for the same seed} */
    static List<CommonFields> make(int count, long seed) {
        var made = new MadeTitles(seed);
        Set<String> seen = new HashSet<>();
        var records = new ArrayList<CommonFields>(count);
        while (records.size() < count) {
            var title = made.title();
            if (seen.add(title)) {
                records.add(made.record("N" + records.size(), title));
            }
        }
        return records;
    }

    /** Writes them to a file, all public or all private. */
    static void write(List<CommonFields> records, Visibility visibility, Path file) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var record : records) {
                out.write(RecordJson.encode(
                        new Need(record, "", Optional.empty(), Optional.empty(), List.of(), visibility, "open")));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommonFields record(String id, String title) {
        return new CommonFields(
                id,
                title,
                "",
                List.of(keyword(), keyword(), keyword() + keyword()),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private String title() {
        var first = titles.get(random.nextInt(titles.size()));
        var last = titles.get(random.nextInt(titles.size()));
        var title = new StringBuilder();
        first.stream().limit(1 + random.nextInt(LONGEST_PART)).forEach(title::append);
        title.append(keyword());
        last.stream()
                .skip(Math.max(0, last.size() - 1 - random.nextInt(LONGEST_PART)))
                .forEach(title::append);
        return title.toString();
    }

    private String keyword() {
        return keywords.get((int) (keywords.size() * Math.pow(random.nextDouble(), SKEW)));
    }
}
