package org.duijie.corpus.duplicate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.corpus.duplicate.Alignment.Hunk;

/**
 * Decides whether two records tell of the same thing: alike in their texts as a whole, and without a difference that says otherwise, such
 * as another number, another model, another material. Symmetrical; where in doubt, they are two. See {@code docs/duplicates.md}.
 */
final class Comparison {
    /** The share of the shorter text's shingles that the longer one must hold. */
    static final double LEAST_CONTAINED = 0.6;

    /** From so many units on a title says by itself what a record is about. */
    private static final int TELLING_TITLE = 10;
    /** With fewer units than this the names of who offers it must not contradict. */
    private static final int SHORT_TEXT = 40;
    /** A longer difference is a sentence that one of them lacks, a shorter one a word that stands for another. */
    private static final int LONGEST_WORD = 8;

    private static final double MOST_SLIPS = 0.04;

    private final Profile one;
    private final Profile other;
    private final Set<Long> slips = new HashSet<>();

    private Comparison(Profile one, Profile other) {
        this.one = one;
        this.other = other;
    }

    /** {@return whether two records tell of the same thing} */
    static boolean same(Profile one, Profile other) {
        if (one.record().kind() != other.record().kind()
                || !Profile.isCompared(one.record().kind())) {
            return false;
        }
        return one.sameByNumber(other).orElseGet(() -> new Comparison(one, other).textsAgree());
    }

    private boolean textsAgree() {
        if (!one.tellsNoTokenBeside(other) && !other.tellsNoTokenBeside(one)) {
            return false; // 500 MPa here, 600 MPa there
        }
        boolean noBody = one.body().length == 0 || other.body().length == 0;
        int shorter = Math.min(length(one), length(other));
        if (shorter < SHORT_TEXT && one.isOfOthersThan(other)) {
            return false;
        }
        if (noBody) {
            return titlesAreOne();
        }
        int common = Shingles.common(one.shingles(), other.shingles());
        return common >= LEAST_CONTAINED * Math.min(one.shingles().length, other.shingles().length)
                && one.isCutFrom(other)
                && other.isCutFrom(one)
                && titlesAgree()
                && bodiesAgree();
    }

    private static int length(Profile profile) {
        return profile.title().length + profile.body().length;
    }

    private boolean titlesAreOne() {
        var title = Wording.withoutTitleWords(one.title());
        return Math.min(one.title().length, other.title().length) >= TELLING_TITLE
                && Arrays.equals(title, Wording.withoutTitleWords(other.title()));
    }

    private boolean titlesAgree() {
        if (one.title().length == 0 || other.title().length == 0) {
            return one.body().length >= SHORT_TEXT && other.body().length >= SHORT_TEXT;
        }
        var title = Wording.withoutTitleWords(one.title());
        var otherTitle = Wording.withoutTitleWords(other.title());
        boolean numbersAgree = mentionsAllTokens(other, one.title()) && mentionsAllTokens(one, other.title());
        return numbersAgree
                && Alignment.of(title, otherTitle, title.length + otherTitle.length).orElseThrow().stream()
                        .allMatch(h -> isHarmlessInTitle(title, otherTitle, h));
    }

    private static boolean mentionsAllTokens(Profile profile, int[] title) {
        return Arrays.stream(title).filter(Units::isToken).allMatch(u -> Arrays.binarySearch(profile.tokens(), u) >= 0);
    }

    private boolean isHarmlessInTitle(int[] title, int[] otherTitle, Hunk hunk) {
        boolean said = isSaid(one, other, title, hunk.from(), hunk.to());
        boolean otherSaid = isSaid(other, one, otherTitle, hunk.otherFrom(), hunk.otherTo());
        if (hunk.length() == 1 && hunk.otherLength() == 1) {
            return said != otherSaid // one of the two is written so nowhere else: a slip
                    && !Wording.areOpposed(title[hunk.from()], otherTitle[hunk.otherFrom()])
                    && !Units.isToken(title[hunk.from()])
                    && !Units.isToken(otherTitle[hunk.otherFrom()]);
        }
        return said && otherSaid;
    }

    /** Whether a piece of a title is no news to another record: it stands there too, or is nothing, or names who owns it. */
    private static boolean isSaid(Profile own, Profile in, int[] title, int from, int to) {
        if (Arrays.stream(title, from, to).allMatch(Wording::isLight) || own.isNamed(title, from, to)) {
            return true;
        }
        if (to - from > 2) {
            return in.mentions(title, from, to);
        }
        return (from > 0 && in.mentions(title, from - 1, to))
                || (to < title.length && in.mentions(title, from, to + 1))
                || (from == 0 && to == title.length && in.mentions(title, from, to));
    }

    private boolean bodiesAgree() {
        int shorter = Math.min(one.body().length, other.body().length);
        int most = Math.abs(one.body().length - other.body().length) + shorter;
        var hunks = Alignment.of(one.body(), other.body(), most);
        return hunks.isPresent()
                && hunks.get().stream().allMatch(this::isHarmless)
                && slips.size() <= Math.max(2, MOST_SLIPS * shorter);
    }

    private boolean isHarmless(Hunk hunk) {
        var piece = Arrays.copyOfRange(one.body(), hunk.from(), hunk.to());
        var otherPiece = Arrays.copyOfRange(other.body(), hunk.otherFrom(), hunk.otherTo());
        if (Math.min(piece.length, otherPiece.length) > LONGEST_WORD) {
            return true; // each lacks a sentence of the other; numbers were looked at for the whole text
        }
        boolean equallyLong = piece.length == otherPiece.length;
        if (equallyLong
                && IntStream.range(0, piece.length).anyMatch(i -> Wording.areOpposed(piece[i], otherPiece[i]))) {
            return false;
        }
        if (equallyLong && differInSingleUnits(piece, otherPiece)) {
            return IntStream.range(0, piece.length)
                    .filter(i -> piece[i] != otherPiece[i])
                    .allMatch(i -> isSlip(piece[i], otherPiece[i]));
        }
        var said = telling(piece);
        var otherSaid = telling(otherPiece);
        if (otherSaid.length == 0) {
            return isHarmlessAlone(said, one.body(), hunk.from(), hunk.to());
        }
        if (said.length == 0) {
            return isHarmlessAlone(otherSaid, other.body(), hunk.otherFrom(), hunk.otherTo());
        }
        return Arrays.equals(said, otherSaid) || (isNoNews(other, said) && isNoNews(one, otherSaid));
    }

    private static boolean differInSingleUnits(int[] piece, int[] otherPiece) {
        return IntStream.range(1, piece.length)
                .noneMatch(i -> piece[i] != otherPiece[i] && piece[i - 1] != otherPiece[i - 1]);
    }

    private static int[] telling(int[] piece) {
        return Arrays.stream(piece).filter(u -> !Wording.isLight(u)).toArray();
    }

    /** A short piece that one of them lacks must not turn round what is said, nor lengthen a number or a model, as in 316 and 316L. */
    private static boolean isHarmlessAlone(int[] piece, int[] body, int from, int to) {
        if (piece.length == 0 || piece.length > LONGEST_WORD) {
            return true;
        }
        boolean lengthens = (from > 0 && areOneToken(body[from - 1], body[from]))
                || (to < body.length && areOneToken(body[to - 1], body[to]));
        return !lengthens && Arrays.stream(piece).noneMatch(Wording::isDenial);
    }

    private static boolean areOneToken(int unit, int next) {
        return Units.isToken(unit) && Units.isToken(next) && !Units.isSign(unit) && !Units.isSign(next);
    }

    /** Whether a piece that is missing at its place stands at another, or is a sentence that the other lacks. */
    private static boolean isNoNews(Profile in, int[] piece) {
        return piece.length > LONGEST_WORD || (piece.length > 1 && in.mentions(piece, 0, piece.length));
    }

    /**
     * A slip turns one character into another here and there; where it does so everywhere, another thing is meant. Light characters stand
     * for each other anywhere.
     */
    private boolean isSlip(int unit, int otherUnit) {
        if (Units.isToken(unit) || Units.isToken(otherUnit)) {
            return false;
        }
        return (Wording.isLight(unit) && Wording.isLight(otherUnit))
                || slips.add(((long) unit << Integer.SIZE) | otherUnit)
                || contains(other.body(), unit)
                || contains(one.body(), otherUnit);
    }

    private static boolean contains(int[] body, int unit) {
        return Arrays.stream(body).anyMatch(u -> u == unit);
    }
}
