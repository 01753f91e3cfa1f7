package org.duijie.api.push.policy;

import java.time.Duration;
import org.duijie.api.config.Section;

/**
 * The section {@code push} of the settings.
 *
 * @param policy what holds for recipients who want nothing else
 * @param reconsiderWithin how far back technologies are looked at again when there is a new model
 */
public record PushSettings(PushPolicy policy, Duration reconsiderWithin) {
    private static final Duration USUALLY_RECONSIDERED = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(3_650);

    /** {@return the settings of a section} */
    public static PushSettings of(Section section) {
        return new PushSettings(
                PolicySettings.read(section, PushPolicy.USUAL),
                section.duration("reconsiderWithin", USUALLY_RECONSIDERED, Duration.ZERO, LONGEST));
    }
}
