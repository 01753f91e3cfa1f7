package org.duijie.corpus.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.model.Kind;

/**
 * How a file is read.
 *
 * @param kind the kind of records that do not say theirs
 * @param mapping which column is which field, for formats with columns
 * @param encoding of CSV, TSV and MySQL dumps; empty to tell UTF-8 from GB18030 by the file's beginning
 * @param sheet the only sheet of a workbook, or table of a dump, to be read; empty for all
 * @param headerRows the numbers of the rows of a sheet that hold the column names, 1 for the first; empty to look for them
 * @param lenient whether the last column of CSV and TSV may hold separators that are not between quotes
 */
public record ReadOptions(
        Optional<Kind> kind,
        ColumnMapping mapping,
        Optional<Charset> encoding,
        Optional<String> sheet,
        List<Integer> headerRows,
        boolean lenient) {
    /** Kinds as the files say, the usual column names, every sheet, strict. */
    public static final ReadOptions USUAL = new ReadOptions(
            Optional.empty(), ColumnMapping.USUAL, Optional.empty(), Optional.empty(), List.of(), false);

    /** Copies the list. */
    public ReadOptions {
        headerRows = List.copyOf(headerRows);
    }

    /** {@return these options with a kind for records that do not say theirs} */
    public ReadOptions withKind(Optional<Kind> other) {
        return new ReadOptions(other, mapping, encoding, sheet, headerRows, lenient);
    }

    /** {@return these options with another mapping} */
    public ReadOptions withMapping(ColumnMapping other) {
        return new ReadOptions(kind, other, encoding, sheet, headerRows, lenient);
    }

    /** {@return these options with an encoding} */
    public ReadOptions withEncoding(Charset other) {
        return new ReadOptions(kind, mapping, Optional.of(other), sheet, headerRows, lenient);
    }

    /** {@return these options with one sheet or table only} */
    public ReadOptions withSheet(String only) {
        return new ReadOptions(kind, mapping, encoding, Optional.of(only), headerRows, lenient);
    }

    /** {@return these options with the rows that hold the column names of a sheet} */
    public ReadOptions withHeaderRows(List<Integer> rows) {
        return new ReadOptions(kind, mapping, encoding, sheet, rows, lenient);
    }

    /** {@return these options, with separators allowed in the last column} */
    public ReadOptions withLenient(boolean other) {
        return new ReadOptions(kind, mapping, encoding, sheet, headerRows, other);
    }
}
