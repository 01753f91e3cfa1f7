package org.duijie.corpus.indicator;

/**
 * One form for the many that a character has: half width, one dash, one wave, one multiplication sign, simplified Chinese. Every
 * character becomes exactly one, so that offsets stay.
 */
final class Folding {
    private static final String SIGNS =
            "≦≤≧≥⩽≤⩾≥≲≤≳≥≮≥≯≤〜~∼~∽~−---–-—-―-‐-‑-─-﹣-µμ•·∙·⋅·・·‧·✕×╳×⨯×\u2126Ω﹪%℅%ΦφϕφøφØφ⌀φ∅φ∶:﹤<﹥>≒≈≃≈"
                    + "\u3000 \u00a0 \u2009 \u200a \u202f \u2007 \t ";
    private static final char[] FOLDED = table();

    private Folding() {}

    static String fold(String text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLDED[text.charAt(i)];
        }
        return new String(folded);
    }

    private static char[] table() {
        var table = new char[1 << 16];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (char full = '！'; full <= '～'; full++) {
            table[full] = (char) (full - 0xFEE0);
        }
        for (char punctuation : new char[] {'，', '；', '！', '？'}) {
            table[punctuation] = punctuation; // a comma of half width may be one within a number
        }
        for (int i = 0; i < SIGNS.length(); i += 2) {
            table[SIGNS.charAt(i)] = SIGNS.charAt(i + 1);
        }
        for (var line : Resources.lines("traditional.txt")) {
            for (var pair : line.split(" ", -1)) {
                table[pair.charAt(0)] = pair.charAt(1);
            }
        }
        return table;
    }
}
