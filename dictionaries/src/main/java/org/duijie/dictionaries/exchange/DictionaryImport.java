package org.duijie.dictionaries.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.file.DictionaryLine;
import org.duijie.dictionaries.file.DictionaryLines;
import org.duijie.dictionaries.synonym.SynonymFile;
import org.duijie.dictionaries.term.TermFile;
import org.duijie.dictionaries.vocabulary.DictionaryFolder;

/**
 * Takes dictionaries of other programs over into a folder of user dictionaries, line by line. All files of an import go to one
 * {@code NAME.terms.txt} and one {@code NAME.synonyms.txt}, which take the place of those of an earlier import of that name; what is
 * shipped and the user's other files are compared, never changed. With too many bad lines nothing is written but the reject file.
 */
public final class DictionaryImport {
    private final Path folder;
    private final Path rejects;
    private final Locale language;
    private final ImportOptions options;

    /**
     * An import.
     *
     * @param folder the user's dictionaries; made where there is none
     * @param rejects folder for the file {@code dict-NAME.tsv} of what is left out
     * @param language of the reasons in that file
     * @param options how
     */
    public DictionaryImport(Path folder, Path rejects, Locale language, ImportOptions options) {
        this.folder = folder;
        this.rejects = rejects;
        this.language = language;
        this.options = options;
    }

    /**
     * Imports files.
     *
     * @return what was found and written
     * @throws TooManyBadLines if the share of bad lines is past what is allowed
     * @throws DictionaryFault {@code file.missing}, {@code file.unreadable}, {@code import.guess}, {@code import.write}; or
     *     {@code file.encoding} where the format is to be guessed and no line can be read
     */
    public ImportReport run(List<Path> files) {
        try (var log = new RejectLog(rejects.resolve("dict-" + options.name() + ".tsv"), language);
                var terms = new DictionaryOutput(termFile(), TermFile.FIELD + options.field() + "\n");
                var groups = new DictionaryOutput(synonymFile(), "")) {
            var tally = new ImportTally(log);
            var taker = new EntryTaker(new Known(otherFiles()), tally, terms, groups);
            for (var file : files) {
                read(file, taker, tally);
            }
            var found = tally.report(List.of());
            if (found.badShare() > options.maxRejects()) {
                throw new TooManyBadLines(found, options.maxRejects());
            }
            var written = new ArrayList<Path>();
            terms.finish().ifPresent(written::add);
            groups.finish().ifPresent(written::add);
            return tally.report(written);
        }
    }

    private void read(Path file, EntryTaker taker, ImportTally tally) {
        var format = options.format().orElseGet(() -> guess(file));
        tally.format(file.getFileName().toString(), format);
        var parser = format.parser();
        try (var lines = DictionaryLines.of(file)) {
            for (boolean more = true; more; ) {
                try {
                    var line = lines.next();
                    line.ifPresent(l -> parse(parser, l, taker, tally));
                    more = line.isPresent();
                } catch (DictionaryFault e) {
                    bad(e, tally);
                }
            }
        }
        parser.end(taker);
    }

    private static void parse(ForeignParser parser, DictionaryLine line, EntryTaker taker, ImportTally tally) {
        try {
            parser.parse(line, taker);
        } catch (DictionaryFault e) {
            bad(e, tally);
        }
    }

    private static void bad(DictionaryFault fault, ImportTally tally) {
        if (fault.line() == 0) {
            throw fault; // the file as a whole
        }
        tally.read++;
        tally.bad(fault);
    }

    private static ForeignFormat guess(Path file) {
        try (var lines = DictionaryLines.of(file)) {
            return FormatGuess.guess(lines);
        }
    }

    private List<Path> otherFiles() {
        return DictionaryFolder.files(folder).stream()
                .filter(f -> !f.equals(termFile()) && !f.equals(synonymFile()))
                .toList();
    }

    private Path termFile() {
        return folder.resolve(options.name() + TermFile.ENDING);
    }

    private Path synonymFile() {
        return folder.resolve(options.name() + SynonymFile.ENDING);
    }
}
