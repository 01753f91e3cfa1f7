package org.duijie.dictionaries.exchange;

import java.util.ArrayList;
import java.util.List;
import org.duijie.dictionaries.file.DictionaryLine;

/** Lines of {@link ForeignFormat#SOLR}; a backslash before a comma or {@code =>} takes its meaning away. */
final class SolrLines implements ForeignParser {
    @Override
    public void parse(DictionaryLine line, ForeignEntries entries) {
        var sides = parts(line.text(), "=>");
        if (sides.size() > 2) {
            throw line.fault("import.solr", line.text());
        }
        var left = members(line, sides.getFirst());
        if (sides.size() == 1) {
            entries.group(line, left, false);
            return;
        }
        var right = members(line, sides.getLast());
        for (var from : left) {
            for (var to : right) {
                if (!from.equals(to)) {
                    entries.group(line, List.of(from, to), true);
                }
            }
        }
    }

    private static List<String> members(DictionaryLine line, String side) {
        var members = parts(side, ",").stream()
                .map(m -> m.replaceAll("\\\\(.)", "$1").strip())
                .filter(m -> !m.isEmpty())
                .toList();
        if (members.isEmpty()) {
            throw line.fault("import.solr", line.text());
        }
        return members;
    }

    /** Parts a text at a separator that no backslash stands before. */
    private static List<String> parts(String text, String separator) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.startsWith(separator, at)) {
                parts.add(text.substring(start, at));
                at += separator.length() - 1;
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
