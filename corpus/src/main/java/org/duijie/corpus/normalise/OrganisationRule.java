package org.duijie.corpus.normalise;

import java.util.regex.Pattern;

/**
 * Names of organisations in one spelling, so that one firm is one firm: 有限责任公司 as 有限公司, 股份公司 as 股份有限公司, full-width brackets in
 * Chinese names and half-width ones in others, no blanks between Chinese characters, {@code Co., Ltd.} with point and comma; former names as
 * today's, after the data directory's {@link OrganisationAliases}. Nothing is refused.
 */
public final class OrganisationRule implements Rule<String> {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern BLANK_IN_HAN = Pattern.compile("(?<=[\\p{IsHan}()\u00B7]) | (?=[\\p{IsHan}()\u00B7])");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NOISE = Pattern.compile("[\\s,;、。.*]+$|\\((?:盖章|公章|签章)\\)$|^[\\s,;、。.*]+");
    private static final Pattern LIMITED = Pattern.compile("有限责任公司");
    private static final Pattern SHARES = Pattern.compile("(?<!有限)股份公司$");
    private static final Pattern CO_LTD =
            Pattern.compile("[,\\s]+Co\\b\\.?(?:[,\\s]*(?:Ltd\\b\\.?|Limited\\b))$", Pattern.CASE_INSENSITIVE);

    private final OrganisationAliases aliases;

    /** The rule with the former names that a file tells. */
    public OrganisationRule(OrganisationAliases aliases) {
        this.aliases = aliases;
    }

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public Normal<String> of(String field, String said) {
        var spelling = spelling(said);
        return Texts.saysNothing(spelling) ? Normal.nothing() : Normal.of(aliases.current(spelling));
    }

    /** {@return the name in its one spelling, be it today's or a former one} */
    public static String spelling(String said) {
        var plain = BLANKS.matcher(Texts.usualWidth(said)).replaceAll(" ").strip();
        boolean chinese = HAN.matcher(plain).find();
        if (!chinese) {
            return CO_LTD.matcher(plain).replaceFirst(" Co., Ltd.");
        }
        var bare = NOISE.matcher(BLANK_IN_HAN.matcher(plain).replaceAll("")).replaceAll("");
        var forms = SHARES.matcher(LIMITED.matcher(bare).replaceAll("有限公司")).replaceFirst("股份有限公司");
        var name = forms.isEmpty() ? plain : forms;
        return name.replace('(', '（').replace(')', '）');
    }
}
