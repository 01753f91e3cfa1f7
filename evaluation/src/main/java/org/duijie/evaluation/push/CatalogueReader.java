package org.duijie.evaluation.push;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Owner;
import org.duijie.corpus.model.Patent;
import org.duijie.evaluation.EvaluationMessages;

/**
 * Reads a catalogue from records in JSON Lines: achievements (owner) and patents (first applicant) are technologies, with the
 * subclasses of their IPC symbols for fields; enterprises are those that can be pushed to; needs are passed over.
 */
public final class CatalogueReader {
    private final Map<String, Catalogue.Technology> technologies = new HashMap<>();
    private final Set<String> enterprises = new HashSet<>();

    private CatalogueReader() {}

    /**
     * The catalogue in some files.
     *
     * @throws BrokenRule {@code push.line} with file and line, {@code push.file}
     */
    public static Catalogue read(List<Path> files) {
        var reader = new CatalogueReader();
        files.forEach(reader::add);
        return new Catalogue(reader.technologies, reader.enterprises);
    }

    private void add(Path file) {
        long number = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(record(file, number, line));
                }
            }
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "push.file", file, e);
        }
    }

    private static CorpusRecord record(Path file, long number, String line) {
        try {
            return RecordJson.decode(line);
        } catch (BrokenRule e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "push.line", file, number, e.getMessage());
        }
    }

    private void add(CorpusRecord record) {
        switch (record) {
            case Achievement achievement ->
                technology(achievement, achievement.owner().map(Owner::name));
            case Patent patent ->
                technology(patent, patent.applicants().stream().findFirst());
            case Enterprise enterprise -> enterprises.add(enterprise.common().id());
            case Need need -> {}
        }
    }

    private void technology(CorpusRecord record, Optional<String> owner) {
        var fields =
                record.common().ipc().stream().map(IpcCode::subclass).distinct().toList();
        technologies.put(record.common().id(), new Catalogue.Technology(owner, fields));
    }
}
