package org.duijie.dictionaries.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.duijie.dictionaries.file.DictionaryLine;
import org.duijie.dictionaries.file.DictionaryLines;
import org.duijie.dictionaries.segment.Origin;

/**
 * The text format of terms ({@code *.terms.txt}), UTF-8:
 *
 * <pre>
 * file   = { line }
 * line   = blank | "#" comment | "@field" " " code | term
 * code   = lower-case letter { lower-case letter }             field of the terms that follow
 * term   = form [ TAB tag [ TAB piece "|" piece { "|" piece } ] ]
 * form   = 2 to 64 chars without white space, control or invisible characters
 * tag    = one of Term.PARTS_OF_SPEECH; n where it is missing
 * piece  = what fine mode makes of the form; together the pieces make up the form
 * </pre>
 */
public final class TermFile {
    /** How the names of such files end. */
    public static final String ENDING = ".terms.txt";
    /** The field of terms before any {@code @field}. */
    public static final String NO_FIELD = "user";
    /** What a line that sets the field begins with. */
    public static final String FIELD = "@field ";

    private static final Pattern CODE = Pattern.compile("[a-z]+");
    private static final Pattern SPACE_OR_CONTROL = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}]");
    private static final int SHORTEST = 2;
    private static final int COLUMNS = 3;

    private final Origin origin;
    private String field = NO_FIELD;

    /** A reader of one file; it keeps the field that holds. */
    public TermFile(Origin origin) {
        this.origin = origin;
    }

    /**
     * {@return the terms of a file}
     *
     * @throws org.duijie.dictionaries.DictionaryFault at the first line that breaks a rule: {@code term.length}, {@code term.space},
     *     {@code term.tag}, {@code term.cut}, {@code term.columns}, {@code term.field}; or as {@link DictionaryLines#next()}
     */
    public static List<Term> read(DictionaryLines lines, Origin origin) {
        var file = new TermFile(origin);
        var terms = new ArrayList<Term>();
        lines.forEach(line -> terms.addAll(file.read(line)));
        return terms;
    }

    /**
     * {@return the term of a line, or none where it sets the field}
     *
     * @throws org.duijie.dictionaries.DictionaryFault as {@link #read(DictionaryLines, Origin)}
     */
    public List<Term> read(DictionaryLine line) {
        if (line.text().startsWith(FIELD)) {
            field = line.text().substring(FIELD.length()).strip();
            if (!CODE.matcher(field).matches()) {
                throw line.fault("term.field", field);
            }
            return List.of();
        }
        return List.of(term(line));
    }

    /** {@return the lines of a file with these terms in this order} */
    public static List<String> lines(List<Term> terms) {
        var lines = new ArrayList<String>();
        var field = NO_FIELD;
        for (var term : terms) {
            if (!term.field().equals(field)) {
                field = term.field();
                lines.add(FIELD + field);
            }
            var cut = term.cut().isEmpty() ? "" : "\t" + String.join("|", term.cut());
            lines.add(term.form() + "\t" + term.partOfSpeech() + cut);
        }
        return lines;
    }

    private Term term(DictionaryLine line) {
        var columns = line.text().split("\t", -1);
        var form = columns[0];
        if (columns.length > COLUMNS) {
            throw line.fault("term.columns", columns.length, line.text());
        }
        if (form.length() < SHORTEST || form.length() > Term.LONGEST) {
            throw line.fault("term.length", Term.LONGEST, form.length(), form);
        }
        if (SPACE_OR_CONTROL.matcher(form).find()) {
            throw line.fault("term.space", form);
        }
        var tag = columns.length > 1 ? columns[1] : "n";
        if (!Term.PARTS_OF_SPEECH.contains(tag)) {
            throw line.fault("term.tag", tag, form);
        }
        var cut = columns.length > 2 ? Arrays.asList(columns[2].split("\\|", -1)) : List.<String>of();
        if (!cut.isEmpty()
                && (cut.size() < 2 || cut.contains("") || !String.join("", cut).equals(form))) {
            throw line.fault("term.cut", columns[2], form);
        }
        return new Term(form, tag, field, cut, origin);
    }
}
