package org.duijie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.ResourceBundle;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.run.RunReader;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void everyRuleHasATextInBothLanguages() {
        assertThat(bundle(Locale.ENGLISH).keySet())
                .isEqualTo(bundle(Locale.ROOT).keySet())
                .allSatisfy(key -> assertThat(bundle(Locale.ENGLISH).getString(key))
                        .isNotEqualTo(bundle(Locale.ROOT).getString(key)));
    }

    @Test
    void aBrokenRuleSpeaksChinese() {
        var file = Fixtures.file("error/score-nan.run");
        var broken = catchThrowableOfType(BrokenRule.class, () -> RunReader.read(file));
        assertThat(broken.text(Locale.CHINA)).endsWith("score-nan.run:1：得分“NaN”不是有限的数");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.duijie.evaluation.messages", locale, NO_FALLBACK);
    }
}
