package org.duijie.corpus.store;

import java.util.Locale;
import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.read.FileFormat;
import org.duijie.corpus.read.MappingFile;
import org.duijie.corpus.read.ReadOptions;

/**
 * How files are imported.
 *
 * @param interactions whether entries that do not say what they are, are interactions
 * @param format the files' format; empty to go by each file's extension and content
 * @param reading how they are read
 * @param maxRejects the share of entries, 0 to 1, that may be refused; above it the import fails
 * @param adopt whether records that came from another store and are given otherwise here are taken over; else they are refused
 * @param language the language of the reasons in the reject file
 */
public record ImportOptions(
        boolean interactions,
        Optional<FileFormat> format,
        ReadOptions reading,
        double maxRejects,
        boolean adopt,
        Locale language) {
    /** Kinds and formats as the files say, the usual column names, at most 5 % refused, reasons in English. */
    public static final ImportOptions DEFAULT =
            new ImportOptions(false, Optional.empty(), ReadOptions.USUAL, 0.05, false, Locale.ENGLISH);

    private static final String INTERACTION = "interaction";

    /** @throws BrokenRule {@code maxRejects.range} */
    public ImportOptions {
        if (!(maxRejects >= 0 && maxRejects <= 1)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "maxRejects.range", maxRejects);
        }
    }

    /** {@return the kind of records that do not say theirs} */
    public Optional<Kind> kind() {
        return reading.kind();
    }

    /**
     * {@return these options with a kind by its code, which may also be {@code interaction}}
     *
     * @throws BrokenRule {@code kind.unknown}
     */
    public ImportOptions withKind(String code) {
        boolean isInteraction = code.equals(INTERACTION);
        var only = isInteraction ? Optional.<Kind>empty() : Optional.of(Kind.of(code));
        return new ImportOptions(isInteraction, format, reading.withKind(only), maxRejects, adopt, language);
    }

    /** {@return these options with one format for all files} */
    public ImportOptions withFormat(FileFormat only) {
        return new ImportOptions(interactions, Optional.of(only), reading, maxRejects, adopt, language);
    }

    /** {@return these options with others for reading} */
    public ImportOptions withReading(ReadOptions other) {
        return new ImportOptions(interactions, format, other, maxRejects, adopt, language);
    }

    /** {@return these options with what a mapping file says about format and reading} */
    public ImportOptions withMapping(MappingFile file) {
        return new ImportOptions(interactions, file.format(), file.options(), maxRejects, adopt, language);
    }

    /**
     * {@return these options with another share of rejects}
     *
     * @throws BrokenRule {@code maxRejects.range}
     */
    public ImportOptions withMaxRejects(double share) {
        return new ImportOptions(interactions, format, reading, share, adopt, language);
    }

    /** {@return these options, and records that came from other stores are taken over} */
    public ImportOptions adopting() {
        return new ImportOptions(interactions, format, reading, maxRejects, true, language);
    }

    /** {@return these options with another language of the reasons} */
    public ImportOptions withLanguage(Locale other) {
        return new ImportOptions(interactions, format, reading, maxRejects, adopt, other);
    }
}
