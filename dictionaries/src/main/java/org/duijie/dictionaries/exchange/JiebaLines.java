package org.duijie.dictionaries.exchange;

import java.util.regex.Pattern;
import org.duijie.dictionaries.file.DictionaryLine;

/** Lines of {@link ForeignFormat#JIEBA}: the first column that is no number after the word is its part of speech. */
final class JiebaLines implements ForeignParser {
    private static final Pattern COLUMNS = Pattern.compile("[ \\t\u3000]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}\\d?");

    @Override
    public void parse(DictionaryLine line, ForeignEntries entries) {
        var columns = COLUMNS.split(line.text().strip(), -1);
        var tag = "";
        for (int i = columns.length - 1; i > 0; i--) {
            if (TAG.matcher(columns[i]).matches()) {
                tag = columns[i];
            } else if (!NUMBER.matcher(columns[i]).matches()) {
                throw line.fault("import.jieba", line.text());
            }
        }
        entries.term(line, columns[0], tag);
    }
}
