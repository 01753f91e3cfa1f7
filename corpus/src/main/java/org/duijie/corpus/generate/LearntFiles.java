package org.duijie.corpus.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.normalise.Normaliser;
import org.duijie.corpus.normalise.OrganisationAliases;
import org.duijie.corpus.read.Entry;
import org.duijie.corpus.read.FileFormat;
import org.duijie.corpus.read.ReadOptions;

/** Learns from files of records; what is no valid record is passed over. */
public final class LearntFiles {
    private static final Normaliser NORMALISER = new Normaliser(OrganisationAliases.NONE);

    private LearntFiles() {}

    /**
     * {@return the model of the records in some files}
     *
     * @param terms as for {@link CorpusModel#learn}
     * @throws BrokenRule {@code generate.read} if a file holds no valid record, or as the readers and {@link CorpusModel#learn}
     */
    public static CorpusModel learn(List<Path> files, Collection<String> terms) {
        files.forEach(FileFormat::checkReadable);
        var records = new ArrayList<CorpusRecord>();
        long characters = 0;
        for (var file : files) {
            characters = read(file, records, characters);
        }
        return CorpusModel.learn(records.iterator(), terms);
    }

    /** Adds a file's records until there are enough, and returns how many characters there are now. */
    private static long read(Path file, List<CorpusRecord> records, long before) {
        long characters = before;
        int known = records.size();
        try (var reader = FileFormat.ofFile(file).open(file, ReadOptions.USUAL)) {
            for (var entry = reader.next();
                    entry.isPresent() && characters < CorpusModel.MOST_CHARACTERS;
                    entry = reader.next()) {
                var record = record(entry.get());
                record.ifPresent(records::add);
                characters += record.map(CorpusModel::characters).orElse(0);
            }
        }
        if (records.size() == known && characters < CorpusModel.MOST_CHARACTERS) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "generate.read", file);
        }
        return characters;
    }

    private static Optional<CorpusRecord> record(Entry entry) {
        if (!(entry instanceof Entry.Found found)) {
            return Optional.empty();
        }
        try {
            NORMALISER.normalise(found.object(), Optional.empty(), finding -> {});
            return Optional.of(
                    RecordJson.decode(found.object(), Optional.empty()).value());
        } catch (BrokenRule e) {
            return Optional.empty(); // an import would tell; here it only teaches nothing
        }
    }
}
