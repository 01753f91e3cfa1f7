package org.duijie.corpus.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** The characters of a MySQL dump, and the words, names and texts that they make. For one thread. */
final class SqlText {
    static final int END = -1;
    private static final int BUFFER = 1 << 16;

    private final FileBytes file;
    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int limit;
    private long line = 1;

    /** The text of a file; bytes that are not of the encoding become U+FFFD. */
    SqlText(FileBytes file, Charset encoding) {
        this.file = file;
        reader = new InputStreamReader(file, encoding);
    }

    /** {@return the number of the line that is being read, 1 for the first} */
    long line() {
        return line;
    }

    /** {@return the next character, which stays; {@link #END} at the end} */
    int peek() {
        if (position == limit) {
            fill();
        }
        return position < limit ? buffer[position] : END;
    }

    /** {@return the next character} */
    int take() {
        int next = peek();
        if (next != END) {
            position++;
            line += next == '\n' ? 1 : 0;
        }
        return next;
    }

    /** {@return the next character that is neither white space nor in a comment; it stays} */
    int peekVisible() {
        while (true) {
            int next = peek();
            if (next == '#') {
                skipLine();
            } else if (next == '-' && follows("--")) {
                skipLine();
            } else if (next == '/' && follows("/*")) {
                skipComment();
            } else if (next == END || !isBlank(next)) {
                return next;
            } else {
                take();
            }
        }
    }

    /** {@return whether the next visible character is this one, which is then taken} */
    boolean takeIf(char wanted) {
        boolean is = peekVisible() == wanted;
        if (is) {
            take();
        }
        return is;
    }

    /** {@return the next word of letters, digits and underscores in upper case; empty if something else comes} */
    String word() {
        peekVisible();
        var word = new StringBuilder();
        while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '$') {
            word.append((char) take());
        }
        return word.toString().toUpperCase(Locale.ROOT);
    }

    /** {@return the next name, the last part of one with a schema; as it is written, without quotes} */
    String name() {
        var name = "";
        do {
            int quote = peekVisible();
            if (quote == '`' || quote == '"') {
                name = quoted(Integer.MAX_VALUE);
            } else {
                var plain = new StringBuilder();
                while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '$') {
                    plain.append((char) take());
                }
                name = plain.toString();
            }
        } while (takeIf('.'));
        return name;
    }

    /**
     * {@return the text between the quotes that begin here, with escapes resolved}
     *
     * @param most so many characters are kept
     * @throws BrokenRule {@code sql.unclosed}
     */
    String quoted(int most) {
        long begin = line;
        int quote = take();
        var text = new StringBuilder();
        while (true) {
            int next = take();
            if (next == END) {
                throw unclosed(begin);
            }
            if (next == quote) {
                if (peek() != quote) {
                    return text.toString();
                }
                take();
            } else if (next == '\\' && quote != '`') {
                next = escaped(take());
            }
            if (text.length() < most) {
                text.append((char) next);
            }
        }
    }

    /** {@return an error about what begins in a line and never ends} */
    BrokenRule unclosed(long begin) {
        return new BrokenRule(CorpusMessages.MESSAGES, "sql.unclosed", file.name(), begin);
    }

    FileBytes file() {
        return file;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || character == '\uFEFF';
    }

    private static int escaped(int letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case '0' -> 0;
            case 'Z' -> 0x1A;
            default -> letter;
        };
    }

    private void skipLine() {
        while (peek() != END && take() != '\n') {
            // up to the line's end
        }
    }

    private void skipComment() {
        long begin = line;
        take();
        take();
        int before = 0;
        while (before != '*' || peek() != '/') {
            before = take();
            if (before == END) {
                throw unclosed(begin);
            }
        }
        take();
    }

    /** Whether these two characters come next. */
    private boolean follows(String two) {
        if (position + 1 >= limit) {
            refill();
        }
        return position + 1 < limit && buffer[position] == two.charAt(0) && buffer[position + 1] == two.charAt(1);
    }

    private void refill() {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        read();
    }

    private void fill() {
        position = 0;
        limit = 0;
        read();
    }

    private void read() {
        try {
            limit += Math.max(0, reader.read(buffer, limit, BUFFER - limit));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }
}
