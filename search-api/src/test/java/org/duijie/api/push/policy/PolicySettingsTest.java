package org.duijie.api.push.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.duijie.api.DataDirectory;
import org.duijie.api.Settings;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySettingsTest {
    @TempDir
    private Path directory;

    private static PushPolicy policy(String settings) {
        return PolicySettings.read("settings of E-1", settings, PushPolicy.USUAL);
    }

    @Test
    void whoWantsNothingElseGetsWhatIsUsual() {
        assertThat(policy("{}")).isEqualTo(PushPolicy.USUAL);
        assertThat(policy("")).isEqualTo(PushPolicy.USUAL);
    }

    @Test
    void everyKeyOfTheSettingsIsTakenOver() throws IOException {
        Files.writeString(directory.resolve("duijie.yaml"), """
                push:
                  reconsiderWithin: P10D
                  threshold: 0.6
                  automatic: 0.9
                  mostPerWeek: 4
                  timeZone: Asia/Urumqi
                  quietHours: 22:30-07:00
                  weekends: true
                  holidays: [2026-10-01..2026-10-07, 2027-01-01]
                  workdays: [2026-10-10]
                  rhythm: weekly
                  day: thursday
                  at: 18:30
                  coolDown:
                    price: {for: P30D, holds: everything}
                    field: {for: P7D}
                  diversity: 0
                  largestDigest: 3
                """);

        var push = Settings.of(new DataDirectory(directory), name -> null).push();

        assertThat(push.reconsiderWithin()).isEqualTo(Duration.ofDays(10));
        var policy = push.policy();
        assertThat(policy.threshold()).isEqualTo(0.6);
        assertThat(policy.automatic()).isEqualTo(OptionalDouble.of(0.9));
        assertThat(policy.mostPerWeek()).isEqualTo(4);
        assertThat(policy.diversity()).isZero();
        assertThat(policy.largestDigest()).isEqualTo(3);
        assertThat(policy.times())
                .isEqualTo(new SendingTimes(
                        ZoneId.of("Asia/Urumqi"),
                        Optional.of(new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0))),
                        true,
                        List.of(
                                new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7)),
                                new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1))),
                        Set.of(LocalDate.of(2026, 10, 10)),
                        new Rhythm.Weekly(DayOfWeek.THURSDAY, LocalTime.of(18, 30))));
        assertThat(policy.coolDowns())
                .containsEntry(RefusalReason.PRICE, new CoolDown(Duration.ofDays(30), CoolDown.Scope.EVERYTHING))
                .containsEntry(RefusalReason.FIELD, new CoolDown(Duration.ofDays(7), CoolDown.Scope.FIELD))
                .containsEntry(
                        RefusalReason.SOLVED, PushPolicy.USUAL.coolDowns().get(RefusalReason.SOLVED));
    }

    @Test
    void whatARecipientWantsGoesBeforeWhatHoldsForAll() {
        var all = policy(
                "{\"automatic\":0.9,\"mostPerWeek\":3,\"rhythm\":\"weekly\",\"day\":\"friday\",\"at\":\"16:00\"}");

        var own = PolicySettings.read("E-1", "{\"automatic\":\"none\",\"at\":\"10:00\",\"quietHours\":\"none\"}", all);

        assertThat(own.mostPerWeek()).isEqualTo(3);
        assertThat(own.automatic()).isEmpty();
        assertThat(own.times().quiet()).isEmpty();
        assertThat(own.times().rhythm()).isEqualTo(new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.of(10, 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "threshold: 0.9, automatic: 0.8|threshold is 0.9, above the bar 0.8 for automatic approval",
                "threshold: 1.5|threshold is 1.5, must be between 0.0 and 1.0",
                "automatic: high|automatic cannot be \"high\"",
                "mostPerWeek: 0|mostPerWeek is 0, must be between 1 and 1000",
                "largestDigest: 0|largestDigest is 0, must be between 1 and 1000",
                "diversity: -1|diversity is -1, must be between 0.0 and 1.0",
                "timeZone: Asia/Hangzhou|timeZone cannot be \"Asia/Hangzhou\"",
                "quietHours: 08:00-08:00|quietHours is 08:00-08:00: it is quiet all day and nothing could ever be sent",
                "quietHours: nights|quietHours cannot be \"nights\"",
                "at: \"21:00\"|at is 21:00, within the quiet hours 20:00-08:00",
                "rhythm: at-once, at: \"10:00\"|at is for daily and weekly alone, and the rhythm is at-once",
                "rhythm: hourly|rhythm cannot be \"hourly\"",
                "day: monday|day is for weekly alone, and the rhythm is daily",
                "rhythm: weekly, day: saturday|day is saturday, and nothing is sent on weekends",
                "holidays: [2026-10-07..2026-10-01]|runs backwards: 2026-10-01 is before 2026-10-07",
                "holidays: [2026-01-01..2036-01-01]|holidays holds 2026-01-01..2036-01-01, which is longer than 366 days",
                "holidays: [国庆]|holidays holds \"国庆\", which is no date",
                "workdays: [2026-10-01], holidays: [2026-10-01]|workdays holds 2026-10-01, which is a holiday too",
                "coolDown: {costly: {for: P1D}}|coolDown.costly is not known; here can be: solved, early, price",
                "coolDown: {price: {for: soon}}|coolDown.price.for is \"soon\", must be a duration",
                "coolDown: {price: {holds: all}}|coolDown.price.holds cannot be \"all\"",
                "treshold: 0.5|treshold is not known; here can be: threshold, automatic, mostPerWeek",
            })
    void anImpossibleRuleIsRefusedWithWhatAndWhy(String settings, String message) {
        assertThatThrownBy(() -> policy("{" + settings + "}"))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("settings.wrong"))
                .hasMessageContaining("settings of E-1")
                .hasMessageContaining(message);
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThatThrownBy(() -> policy("{\"mostPerWeek\":0,\"threshold\":2,\"color\":1}"))
                .isInstanceOfSatisfying(
                        BrokenRule.class,
                        e -> assertThat(e.text(Locale.CHINESE))
                                .contains("有 3 处不对", "mostPerWeek 是 0", "threshold 是 2", "color 不认识"));
        assertThatThrownBy(() -> policy("{\"threshold\":")).hasMessageContaining("settings of E-1, line 1, is not");
        assertThatThrownBy(() -> policy("[1]")).hasMessageContaining("must be keys and values");
    }
}
