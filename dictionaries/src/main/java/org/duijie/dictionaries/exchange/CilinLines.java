package org.duijie.dictionaries.exchange;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.duijie.dictionaries.file.DictionaryLine;

/** Lines of {@link ForeignFormat#CILIN}. */
final class CilinLines implements ForeignParser {
    static final Pattern LINE = Pattern.compile("([A-Z][a-z]\\d\\d[A-Z]\\d\\d)([=#@])[ \\t]*(.*)");

    private static final Pattern BLANKS = Pattern.compile("[ \\t\u3000]+");

    @Override
    public void parse(DictionaryLine line, ForeignEntries entries) {
        var columns = LINE.matcher(line.text().strip());
        if (!columns.matches() || columns.group(3).isBlank()) {
            throw line.fault("import.cilin", line.text());
        }
        if (columns.group(2).equals("=")) {
            entries.group(line, Arrays.asList(BLANKS.split(columns.group(3), -1)), false);
        } else {
            entries.passedOver();
        }
    }
}
