package org.duijie.recommender.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** Titles of public origin that are not part of this project; the system property {@code duijie.data} names their directory. */
class HeldOutTitlesIT {
    private static final Path TITLES =
            Path.of(System.getProperty("duijie.data", "../../shared/data")).resolve("patents/ipc-titles.jsonl");
    private static final int BINS = 5;

    @Test
    void threeSuggestionsHoldASubclassOfSixtyPercentOfTheHeldOutTitles() throws IOException {
        assumeThat(TITLES).as("no public data, see duijie.data").exists();
        var records =
                Files.readAllLines(TITLES).stream().map(RecordJson::decode).toList();
        var training = new FieldModels.Training(Vocabulary.shipped());
        records.stream().filter(r -> !isHeldOut(r)).forEach(training::add);
        var models = training.finish(new FieldModels.Manifest("d", "s", 0));
        var heldOut = records.stream().filter(HeldOutTitlesIT::isHeldOut).toList();
        var ranks = new ArrayList<Integer>();
        var surest = new ArrayList<Double>();
        for (var record : heldOut) {
            var suggested = models.suggest(FieldScheme.IPC, record.common().title(), 5);
            ranks.add(rank(record, suggested));
            surest.add(suggested.isEmpty() ? 0 : suggested.getFirst().confidence());
        }
        tell(records.size() - heldOut.size(), ranks, surest);
        assertThat(share(ranks, 1)).isBetween(0.36, 0.46);
        assertThat(share(ranks, 3)).isGreaterThanOrEqualTo(0.60);
    }

    /** Half of the titles, by a hash of the id. */
    private static boolean isHeldOut(CorpusRecord record) {
        var sum = new CRC32();
        sum.update(record.id().getBytes(StandardCharsets.UTF_8));
        return (sum.getValue() & 1) == 1;
    }

    /** The first suggestion that is right, from 1. */
    private static int rank(CorpusRecord record, List<Suggestion> suggested) {
        var right = FieldScheme.IPC.of(record);
        for (int i = 0; i < suggested.size(); i++) {
            if (right.contains(suggested.get(i).code())) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static double share(List<Integer> ranks, int top) {
        return ranks.stream().filter(r -> r <= top).count() / (double) ranks.size();
    }

    @SuppressWarnings("SystemOut") // the figures of docs/fields.md
    private static void tell(int trained, List<Integer> ranks, List<Double> surest) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "trained %d, held out %d: top-1 %.4f, top-3 %.4f, top-5 %.4f%n",
                trained,
                ranks.size(),
                share(ranks, 1),
                share(ranks, 3),
                share(ranks, BINS)));
        for (int bin = 0; bin < BINS; bin++) {
            double low = bin / (double) BINS;
            double high = low + 1.0 / BINS;
            var in = new ArrayList<Integer>();
            double sure = 0;
            for (int i = 0; i < ranks.size(); i++) {
                if (surest.get(i) >= low && surest.get(i) < high) {
                    in.add(ranks.get(i));
                    sure += surest.get(i);
                }
            }
            text.append(String.format(
                    Locale.ROOT,
                    "confidence %.1f–%.1f: %d titles, mean %.3f, right %.3f%n",
                    low,
                    high,
                    in.size(),
                    sure / in.size(),
                    share(in, 1)));
        }
        System.out.print(text);
    }
}
