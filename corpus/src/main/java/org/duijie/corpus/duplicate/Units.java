package org.duijie.corpus.duplicate;

import java.util.Arrays;

/**
 * A text as the units that are compared: a Chinese character is one, and so is a number or a run of other letters ({@code GH4169} is two,
 * {@code 500 MPa} and {@code 500MPa} are the same two). Punctuation, blanks and filler words are left out. A unit below {@value #TOKEN} is
 * a character, else the hash of a number or run.
 */
final class Units {
    /** From here on units are hashes. */
    static final int TOKEN = 0x10000;

    private final String text;
    private int[] units;
    private int count;

    private Units(String text) {
        this.text = text;
        this.units = new int[text.length()];
    }

    /** {@return the units of a text, at most so many} */
    static int[] of(String text, int most) {
        var units = new Units(Folding.fold(text));
        units.read(most);
        return Arrays.copyOf(units.units, Math.min(units.count, most));
    }

    /** {@return whether a unit is a number, a run of letters or a comparison sign, rather than a Chinese character} */
    static boolean isToken(int unit) {
        return unit >= TOKEN || isSign(unit);
    }

    /** {@return whether a unit is a comparison sign} */
    static boolean isSign(int unit) {
        return unit == '<' || unit == '>' || unit == '±';
    }

    private void read(int most) {
        for (int i = 0; i < text.length() && count < most; ) {
            if (isDigit(i) || isMinus(i)) {
                i = readNumber(i);
            } else if (isLetter(i)) {
                i = readLetters(i);
            } else {
                i += Math.max(1, readCharacter(i));
            }
        }
    }

    /** {@return the length of the filler word there, 0 where there is none and the character was taken} */
    private int readCharacter(int at) {
        int filler = Wording.fillerAt(text, at);
        char c = text.charAt(at);
        if (filler == 0) {
            switch (c) {
                case '<', '≤', '≦', '⩽' -> units[count++] = '<';
                case '>', '≥', '≧', '⩾' -> units[count++] = '>';
                case '±' -> units[count++] = '±';
                case '%', '‰' -> token(Character.toString(c));
                default -> {
                    if (Character.isIdeographic(c)) {
                        units[count++] = c;
                    }
                }
            }
        }
        return filler;
    }

    private int readNumber(int from) {
        int end = from + 1;
        while (isDigit(end) || isWithinNumber(end)) {
            end++;
        }
        token(plain(text.substring(from, end).replace(",", "").replace('−', '-')));
        return end;
    }

    private int readLetters(int from) {
        int end = from + 1;
        while (isLetter(end)) {
            end++;
        }
        token(text.substring(from, end));
        return end;
    }

    private void token(String token) {
        units[count++] = TOKEN + (token.hashCode() & 0x3FFFFFFF);
    }

    private boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isLetter(int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return (Character.isLetter(c) && !Character.isIdeographic(c)) || c == '°';
    }

    /** A minus stands before a digit and not after a number or letter: 45-60 and X-200 have none. */
    private boolean isMinus(int at) {
        char c = text.charAt(at);
        return (c == '-' || c == '−')
                && isDigit(at + 1)
                && (at == 0 || !(isDigit(at - 1) || isLetter(at - 1) || text.charAt(at - 1) == '%'));
    }

    /** The dot of a decimal, the comma before three digits. */
    private boolean isWithinNumber(int at) {
        if (!isDigit(at + 1)) {
            return false;
        }
        return text.charAt(at) == '.'
                || (text.charAt(at) == ',' && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4));
    }

    /** 2.50 and 2.5 are one number. */
    private static String plain(String number) {
        int dot = number.indexOf('.');
        if (dot < 0 || number.indexOf('.', dot + 1) > 0) {
            return number;
        }
        int end = number.length();
        while (number.charAt(end - 1) == '0') {
            end--;
        }
        return number.substring(0, end - 1 == dot ? dot : end);
    }
}
