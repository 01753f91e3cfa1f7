package org.duijie.dictionaries.exchange;

import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.term.TermFile;

/**
 * How to import.
 *
 * @param name the files are named {@code NAME.terms.txt} and {@code NAME.synonyms.txt}; letters, digits, {@code -} and {@code _}
 * @param format of all files; empty to guess each file's
 * @param field code of the technical field that the terms get
 * @param maxRejects the share of bad lines, 0 to 1, past which nothing is written
 */
public record ImportOptions(String name, Optional<ForeignFormat> format, String field, double maxRejects) {
    /** The share of bad lines that is allowed where nothing else is said. */
    public static final double MAX_REJECTS = 0.1;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}");
    private static final Pattern FIELD = Pattern.compile("[a-z]+");

    /** @throws DictionaryFault {@code import.name}, {@code term.field}, {@code import.share} */
    public ImportOptions {
        if (!NAME.matcher(name).matches()) {
            throw new DictionaryFault("--out", 0, "import.name", name);
        }
        if (!FIELD.matcher(field).matches()) {
            throw new DictionaryFault("--field", 0, "term.field", field);
        }
        if (!(maxRejects >= 0 && maxRejects <= 1)) {
            throw new DictionaryFault("--max-rejects", 0, "import.share", maxRejects);
        }
    }

    /** {@return options with a name, the rest as usual} */
    public static ImportOptions named(String name) {
        return new ImportOptions(name, Optional.empty(), TermFile.NO_FIELD, MAX_REJECTS);
    }
}
