package org.duijie.evaluation.regress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.batch.BatchRun;
import org.duijie.evaluation.bench.Scratch;
import org.duijie.evaluation.measure.Evaluation;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.QrelsReader;
import org.duijie.evaluation.run.RunReader;
import org.duijie.evaluation.run.RunWriter;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.rank.LexicalRanker;

/** Runs a regression: imports its corpus once, indexes it for each variant, matches, measures. */
public final class RegressionRun implements AutoCloseable {
    private final Regression regression;
    private final Path directory;
    private final Scratch scratch;

    private RegressionRun(Regression regression, Path directory, Scratch scratch) {
        this.regression = regression;
        this.directory = directory;
        this.scratch = scratch;
    }

    /**
     * A run, in a new directory for temporary files.
     *
     * @param directory where the files of the corpus lie; not used for the sample corpus
     */
    public static RegressionRun of(Regression regression, Path directory) {
        var scratch = Scratch.create();
        boolean sample = regression.corpus().isEmpty();
        return new RegressionRun(regression, sample ? scratch.path().resolve("sample") : directory, scratch);
    }

    /** {@return the files that are named and are not there} */
    public static List<Path> missing(Regression regression, Path directory) {
        return regression.corpus().stream()
                .map(f -> directory.resolve(f.file()))
                .filter(f -> !Files.exists(f))
                .toList();
    }

    /**
     * {@return what came out, by variant, then by task}
     *
     * @param progress is told the name of each variant at its beginning
     * @throws BrokenRule {@code regression.checksum} where a file is not the one meant, or what reading and indexing throw
     */
    public List<Outcome> outcomes(Consumer<String> progress) {
        try (var store = RecordStore.open(scratch.path().resolve("store"))) {
            var files = corpus();
            new Importer(store, scratch.path())
                    .run(files, ImportOptions.DEFAULT.withMaxRejects(1), (bytes, total, done) -> {});
            var qrels = QrelsReader.read(directory.resolve(regression.qrels()));
            var outcomes = new ArrayList<Outcome>();
            for (var variant : regression.variants()) {
                progress.accept(variant.name());
                outcomes.addAll(outcomes(variant, store, qrels));
            }
            return outcomes;
        }
    }

    private List<Path> corpus() {
        if (regression.corpus().isEmpty()) {
            return SampleCorpus.shipped().copyTo(directory);
        }
        for (var file : regression.corpus()) {
            var sum = sha256(directory.resolve(file.file()));
            if (!sum.equals(file.sha256())) {
                throw new BrokenRule(
                        EvaluationMessages.MESSAGES,
                        "regression.checksum",
                        directory.resolve(file.file()),
                        sum,
                        file.sha256());
            }
        }
        return regression.corpus().stream()
                .map(f -> directory.resolve(f.file()))
                .toList();
    }

    private List<Outcome> outcomes(Regression.Variant variant, RecordStore store, Qrels qrels) {
        var vocabulary = Vocabulary.shippedWithout(variant.without());
        try (var place = Scratch.create()) {
            new IndexBuilder(place.path(), () -> vocabulary, Clock.systemUTC()).update(store, true, IndexProgress.NONE);
            try (var index = SearchIndex.open(place.path(), () -> vocabulary)) {
                var needs = needs(store, qrels);
                var matcher = new Matcher(index, new LexicalRanker());
                return regression.tasks().stream()
                        .map(task -> new Outcome(variant, task, values(task, matcher, needs, qrels)))
                        .toList();
            }
        }
    }

    private Map<String, Double> values(Regression.Task task, Matcher matcher, List<Need> needs, Qrels qrels) {
        var file = scratch.path().resolve("regression.run");
        var request = MatchRequest.top(regression.top()).only(Kind.TECHNOLOGIES);
        var candidates = task.candidates() ? Optional.of(qrels) : Optional.<Qrels>empty();
        try (var writer = new RunWriter(file, LexicalRanker.NAME);
                var batch = new BatchRun(matcher, request, candidates, writer)) {
            needs.forEach(batch::add);
            batch.finish();
            writer.commit();
        }
        var measures = task.measures().stream().map(Measure::parse).toList();
        var values = new LinkedHashMap<String, Double>();
        for (var result : Evaluation.of(qrels, RunReader.read(file), measures).results()) {
            values.put(result.measure().notation(), result.mean().orElse(0));
        }
        return values;
    }

    private static List<Need> needs(RecordStore store, Qrels qrels) {
        return qrels.grades().keySet().stream()
                .flatMap(topic -> store.find(Kind.NEED, topic).stream())
                .map(Need.class::cast)
                .toList();
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file);
                var digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, e.getMessage());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Deletes the temporary files. */
    @Override
    public void close() {
        scratch.close();
    }
}
