package org.duijie.corpus.normalise;

import java.time.DateTimeException;
import java.time.Instant;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** Moments: RFC 3339, or a date in any form that {@link DateRule} reads; a time of day without an offset is China's (+08:00). */
public final class InstantRule implements Rule<String> {
    @Override
    public String name() {
        return "instant";
    }

    @Override
    public Normal<String> of(String field, String said) {
        if (Texts.saysNothing(said)) {
            return Normal.nothing();
        }
        if (!DateRule.isNormal(said)) {
            try {
                return Normal.of(Instant.parse(said).toString());
            } catch (DateTimeException e) {
                // one of the other forms, or none
            }
        }
        var date = DateText.of(said)
                .orElseThrow(() -> new BrokenRule(CorpusMessages.MESSAGES, "field.instant", field, said));
        return Normal.of(date.moment()
                .map(m -> m.toInstant().toString())
                .orElseGet(() -> date.first().toString()));
    }
}
