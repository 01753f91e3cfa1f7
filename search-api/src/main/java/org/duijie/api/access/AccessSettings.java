package org.duijie.api.access;

import java.time.Duration;
import java.util.Optional;
import org.duijie.api.config.Section;

/**
 * The section {@code access} of the settings.
 *
 * @param anonymous whether nobody in particular may see public records
 * @param idle how long a session lasts unused, 1 minute to 7 days
 * @param absolute how long a session lasts at most, 5 minutes to 30 days
 * @param limits how often somebody may ask
 * @param oidc an OpenID Connect provider that people may sign in with
 */
public record AccessSettings(
        boolean anonymous, Duration idle, Duration absolute, Limits.Settings limits, Optional<OidcSettings> oidc) {
    /** Reads the section. */
    public static AccessSettings of(Section access) {
        var session = access.section("session");
        return new AccessSettings(
                access.flag("anonymous", true),
                session.duration("idle", Duration.ofHours(2), Duration.ofMinutes(1), Duration.ofDays(7)),
                session.duration("absolute", Duration.ofHours(12), Duration.ofMinutes(5), Duration.ofDays(30)),
                Limits.Settings.of(access.section("limits")),
                OidcSettings.of(access.section("oidc")));
    }
}
