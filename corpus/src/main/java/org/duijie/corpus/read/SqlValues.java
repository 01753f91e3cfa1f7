package org.duijie.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** The values of the rows of a MySQL dump, as texts. For one thread. */
final class SqlValues {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d*\\.?\\d+(?:[eE][-+]?\\d+)?|0[xX][0-9a-fA-F]+");
    /** What MySQL writes for no date. */
    private static final Pattern NO_DATE = Pattern.compile("0000-00-00(?: 00:00:00(?:\\.0+)?)?");

    private static final char REPLACED = '\uFFFD';

    private final SqlText text;
    private long length;

    SqlValues(SqlText text) {
        this.text = text;
    }

    /** {@return the row whose opening bracket comes next} */
    TableRows.Item row(long number, int columns) {
        long begin = text.line();
        text.take();
        length = 0;
        var cells = new ArrayList<String>();
        Optional<BrokenRule> wrong = Optional.empty();
        do {
            try {
                cells.add(value());
            } catch (BrokenRule e) {
                if (e.rule().equals("sql.unclosed")) {
                    throw e;
                }
                wrong = wrong.or(() -> Optional.of(e));
            }
        } while (text.takeIf(','));
        if (!text.takeIf(')')) {
            throw text.unclosed(begin);
        }
        var raw = String.join("\t", cells);
        return wrong.or(() -> wrong(cells, columns))
                .<TableRows.Item>map(rule -> new TableRows.Broken(number, rule, raw))
                .orElseGet(() -> new TableRows.Values(number, cells, () -> raw));
    }

    private Optional<BrokenRule> wrong(List<String> cells, int columns) {
        if (length > RecordReader.LONGEST_RECORD) {
            return broken("document.length", length, RecordReader.LONGEST_RECORD);
        }
        if (cells.size() != columns) {
            return broken("csv.columns", columns, cells.size());
        }
        return cells.stream()
                .filter(cell -> cell.indexOf(REPLACED) >= 0)
                .findFirst()
                .flatMap(cell -> broken("sql.encoding", cell));
    }

    private static Optional<BrokenRule> broken(String rule, Object... values) {
        return Optional.of(new BrokenRule(CorpusMessages.MESSAGES, rule, values));
    }

    private String value() {
        int next = text.peekVisible();
        if (next == '\'' || next == '"') {
            return text();
        }
        var word = unquoted();
        if (text.peek() == '\'' && word.startsWith("_")) { // the name of the text's character set
            return text();
        }
        if (word.equalsIgnoreCase("null")) {
            return "";
        }
        if (NUMBER.matcher(word).matches() || word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
            return word;
        }
        var expression = word + skipExpression(false);
        throw new BrokenRule(CorpusMessages.MESSAGES, "sql.value", expression);
    }

    private String text() {
        int left = (int) Math.max(0, RecordReader.LONGEST_RECORD + 1 - length);
        var quoted = text.quoted(left);
        length += quoted.length();
        return NO_DATE.matcher(quoted).matches() ? "" : quoted;
    }

    /** Up to the end of the value, or to a quote or bracket in it. */
    private String unquoted() {
        var word = new StringBuilder();
        while (true) {
            int next = text.peek();
            boolean ends = next == SqlText.END || Character.isWhitespace(next) || ",()'\"`;".indexOf(next) >= 0;
            if (ends || word.length() > 100) {
                return word.toString();
            }
            word.append((char) text.take());
        }
    }

    /** Passes over the rest of a statement with its semicolon. */
    void skipStatement() {
        while (text.peekVisible() != SqlText.END && !text.takeIf(';')) {
            skipToken();
        }
    }

    /** Passes over the rest of a column's definition; its comment, if it has one. */
    String skipDefinition() {
        return skipExpression(true);
    }

    /**
     * Passes over everything up to a comma or to the closing bracket that stands outside of brackets.
     *
     * @return the comment's text, or what was passed over, shortened
     */
    private String skipExpression(boolean comment) {
        int depth = 0;
        var seen = new StringBuilder();
        boolean commentFollows = false;
        var found = "";
        while (true) {
            int next = text.peekVisible();
            boolean ends = depth == 0 && (next == ',' || next == ')');
            if (next == SqlText.END || next == ';' || ends) {
                return comment ? found : seen.toString();
            }
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            var token = skipToken();
            if (commentFollows) {
                found = token.strip();
            }
            commentFollows = token.equalsIgnoreCase("comment");
            if (seen.length() < 100) {
                seen.append(token);
            }
        }
    }

    private String skipToken() {
        int next = text.peekVisible();
        if (next == '\'' || next == '"' || next == '`') {
            return text.quoted(200);
        }
        var word = text.word();
        return word.isEmpty() ? String.valueOf((char) text.take()) : word;
    }
}
