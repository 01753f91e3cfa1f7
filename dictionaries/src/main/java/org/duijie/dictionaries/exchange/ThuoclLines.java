package org.duijie.dictionaries.exchange;

import java.util.regex.Pattern;
import org.duijie.dictionaries.file.DictionaryLine;

/** Lines of {@link ForeignFormat#THUOCL}; blanks around the columns are usual there. */
final class ThuoclLines implements ForeignParser {
    private static final Pattern LINE = Pattern.compile("\\s*([^\\t]*[^\\t\\s])\\s*\\t\\s*\\d+\\s*");

    @Override
    public void parse(DictionaryLine line, ForeignEntries entries) {
        var columns = LINE.matcher(line.text());
        if (!columns.matches()) {
            throw line.fault("import.thuocl", line.text());
        }
        entries.term(line, columns.group(1), "");
    }
}
