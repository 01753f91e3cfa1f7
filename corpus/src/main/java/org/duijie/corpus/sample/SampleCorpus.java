package org.duijie.corpus.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;

/**
 * The sample corpus that is shipped: achievements, patents, needs and enterprises of nine fields, and graded judgments of technologies
 * for the needs. It lies beside this class as {@code *.jsonl}, listed in {@code files.txt}, and {@code qrels.txt}. Immutable.
 */
public final class SampleCorpus {
    private static final String LIST = "files.txt";
    /** The name of the file of judgments. */
    public static final String JUDGMENTS = "qrels.txt";

    private static final int QRELS_COLUMNS = 4;

    private final String base;

    SampleCorpus(String base) {
        this.base = base;
    }

    /** {@return the corpus that is shipped} */
    public static SampleCorpus shipped() {
        return new SampleCorpus("/org/duijie/corpus/sample/");
    }

    /** {@return the names of the files of records, in their order} */
    public List<String> fileNames() {
        return lines(LIST);
    }

    /** {@return all records, in the order of the files} */
    public List<CorpusRecord> records() {
        var records = new ArrayList<CorpusRecord>();
        for (var file : fileNames()) {
            lines(file).forEach(line -> records.add(RecordJson.decode(line)));
        }
        return List.copyOf(records);
    }

    /** {@return the needs among the records} */
    public List<Need> needs() {
        return records().stream()
                .filter(Need.class::isInstance)
                .map(Need.class::cast)
                .toList();
    }

    /** {@return all judgments, in the file's order} */
    public List<Judgment> judgments() {
        return lines(JUDGMENTS).stream().map(SampleCorpus::judgment).toList();
    }

    /**
     * Writes the files of records and {@code qrels.txt} into a directory, which is made where it is missing; files there of the same
     * names are replaced.
     *
     * @return the files of records, to be imported
     * @throws BrokenRule {@code sample.copy}
     */
    public List<Path> copyTo(Path directory) {
        try {
            Files.createDirectories(directory);
            var copies = new ArrayList<Path>();
            for (var name : fileNames()) {
                copies.add(copy(name, directory));
            }
            copy(JUDGMENTS, directory);
            return List.copyOf(copies);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "sample.copy", directory, e);
        }
    }

    private Path copy(String name, Path directory) throws IOException {
        var target = directory.resolve(name);
        try (var resource = open(name)) {
            Files.copy(resource, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private List<String> lines(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String name) {
        var stream = SampleCorpus.class.getResourceAsStream(base + name);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + base + name);
        }
        return stream;
    }

    private static Judgment judgment(String line) {
        var columns = line.split("\\s+", -1);
        if (columns.length != QRELS_COLUMNS) {
            throw new IllegalStateException("not a judgment: " + line);
        }
        return new Judgment(columns[0], columns[2], Integer.parseInt(columns[3]));
    }
}
