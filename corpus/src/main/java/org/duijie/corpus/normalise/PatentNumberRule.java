package org.duijie.corpus.normalise;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers of patents, without the blanks and labels that people write. Of the Chinese ones, applications become 12 or (before October
 * 2003) 8 digits with their check digit behind a point, as 202211522385.9; a missing check digit is added, since it follows from the others,
 * and a wrong one is kept with a warning. Publications become country, number and kind, as CN115794481A. Numbers of other offices only
 * lose their separators. What looks like no number at all is kept with a warning: a patent is good without it.
 */
public final class PatentNumberRule implements Rule<String> {
    private static final Pattern LABEL = Pattern.compile("^(?:(?:专利)?(?:申请|公开|公告|授权公告|公开\\(公告\\))?号:?)+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf},_]+");
    private static final Pattern SEPARATORS = Pattern.compile("[./-]+");
    private static final Pattern APPLICATION = Pattern.compile("(?:CN|ZL)*(\\d{12}|\\d{8})(?:\\.?([\\dX]))?");
    private static final Pattern PUBLICATION = Pattern.compile("(?:CN)?-?(\\d{7}|\\d{9})-?([A-Z]\\d?)");
    private static final Pattern NORMAL_PUBLICATION = Pattern.compile("CN(?:\\d{7}|\\d{9})[ABCUYS]");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:PCT/)?[A-Z]{2}[A-Z0-9./-]{4,30}");
    /** The digit behind the year: inventions, utility models, designs, and the first two by way of the PCT. */
    private static final String TYPES = "12389";

    private final String name;
    private final boolean publication;

    private PatentNumberRule(String name, boolean publication) {
        this.name = name;
        this.publication = publication;
    }

    /** {@return the rule for numbers of applications} */
    public static PatentNumberRule applications() {
        return new PatentNumberRule("applicationNo", false);
    }

    /** {@return the rule for numbers of publications} */
    public static PatentNumberRule publications() {
        return new PatentNumberRule("publicationNo", true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Normal<String> of(String field, String said) {
        if (publication && NORMAL_PUBLICATION.matcher(said).matches()) {
            return Normal.of(said);
        }
        var plain = BLANKS.matcher(Texts.usualWidth(said)).replaceAll("").toUpperCase(Locale.ROOT);
        var compact = LABEL.matcher(plain).replaceFirst("");
        if (Texts.saysNothing(compact)) {
            return Normal.nothing();
        }
        return publication ? publication(field, said, compact) : application(field, said, compact);
    }

    private static Normal<String> application(String field, String said, String compact) {
        var number = APPLICATION.matcher(compact);
        if (!number.matches()) {
            var kept = Normal.of(compact);
            return ELSEWHERE.matcher(compact).matches()
                            && !PUBLICATION.matcher(compact).matches()
                    ? kept
                    : kept.doubted("applicationNo.form", field, said);
        }
        var digits = number.group(1);
        char right = checkDigit(digits);
        char given = number.group(2) == null ? right : number.group(2).charAt(0);
        var normal = Normal.of(digits + "." + given);
        if (given != right) {
            return normal.doubted("applicationNo.check", field, said, right);
        }
        char type = digits.charAt(digits.length() == 12 ? 4 : 2);
        return TYPES.indexOf(type) < 0 ? normal.doubted("applicationNo.type", field, said, type) : normal;
    }

    private static Normal<String> publication(String field, String said, String compact) {
        var chinese = PUBLICATION.matcher(compact);
        if (chinese.matches()) {
            return Normal.of("CN" + chinese.group(1) + chinese.group(2));
        }
        var kept = Normal.of(SEPARATORS.matcher(compact).replaceAll(""));
        return ELSEWHERE.matcher(compact).matches()
                        && !APPLICATION.matcher(compact).matches()
                ? kept
                : Normal.of(compact).doubted("publicationNo.form", field, said);
    }

    /** The digits times 2 to 9 and again 2 to 5, modulo 11; X is ten. */
    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 8 + 2);
        }
        return "0123456789X".charAt(sum % 11);
    }
}
