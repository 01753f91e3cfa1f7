package org.duijie.corpus.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.normalise.Normaliser;
import org.duijie.corpus.normalise.OrganisationAliases;

/**
 * A file read to its end.
 *
 * @param records what its entries became
 * @param wrong place and message of each entry that broke a rule
 * @param parts where the entries stand
 */
record Reading(
        List<CorpusRecord> records,
        List<String> wrong,
        List<String> parts,
        Set<String> unmapped,
        List<TableProfile> tables) {

    static Reading of(Path file) {
        return of(file, ReadOptions.USUAL);
    }

    static Reading of(Path file, ReadOptions options) {
        return of(file, FileFormat.ofFile(file), options);
    }

    static Reading of(Path file, FileFormat format, ReadOptions options) {
        try (var reader = format.open(file, options)) {
            return of(reader);
        }
    }

    static Reading of(RecordReader reader) {
        var records = new ArrayList<CorpusRecord>();
        var wrong = new ArrayList<String>();
        var parts = new ArrayList<String>();
        for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            parts.add(reader.part() + ":" + entry.get().line());
            switch (entry.get()) {
                case Entry.Found found -> {
                    try {
                        new Normaliser(OrganisationAliases.NONE)
                                .normalise(found.object(), Optional.empty(), finding -> {});
                        records.add(RecordJson.decode(found.object(), Optional.empty())
                                .value());
                    } catch (BrokenRule e) {
                        wrong.add(found.line() + ": " + e.getMessage());
                    }
                }
                case Entry.Faulty faulty ->
                    wrong.add(faulty.line() + ": " + faulty.rule().getMessage());
            }
        }
        return new Reading(records, wrong, parts, reader.unmappedColumns(), reader.tables());
    }

    List<String> titles() {
        return records.stream().map(r -> r.common().title()).toList();
    }
}
