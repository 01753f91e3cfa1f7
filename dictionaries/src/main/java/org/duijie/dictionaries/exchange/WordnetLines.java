package org.duijie.dictionaries.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duijie.dictionaries.file.DictionaryLine;

/** Lines of {@link ForeignFormat#WORDNET}: those of one synset follow each other and make a group. */
final class WordnetLines implements ForeignParser {
    private static final Pattern LINE = Pattern.compile("s\\((\\d+),\\d+,'((?:[^']|'')*)',\\w+,\\d+,\\d+\\)\\.\\s*");

    private String synset = "";
    private DictionaryLine first;
    private final List<String> members = new ArrayList<>();

    @Override
    public void parse(DictionaryLine line, ForeignEntries entries) {
        var columns = LINE.matcher(line.text());
        if (!columns.matches()) {
            throw line.fault("import.wordnet", line.text());
        }
        if (!columns.group(1).equals(synset)) {
            end(entries);
            synset = columns.group(1);
            first = line;
        }
        members.add(columns.group(2).replace("''", "'").replace('_', ' ').strip());
    }

    @Override
    public void end(ForeignEntries entries) {
        if (members.size() > 1) {
            entries.group(first, List.copyOf(members), false);
        } else if (!members.isEmpty()) {
            entries.passedOver();
        }
        members.clear();
    }
}
