package org.duijie.api.push.policy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.config.Section;
import org.duijie.api.config.SettingsFile;

/** Reads a policy from a section of the settings, or from what a recipient wants otherwise: the same keys by the same rules. For one thread. */
public final class PolicySettings {
    private static final String NONE = "none";
    private static final int MOST = 1_000;
    private static final Duration LONGEST_COOL_DOWN = Duration.ofDays(3_650);
    /** A longer holiday is a slip of the pen. */
    private static final int LONGEST_HOLIDAY = 366;

    /** In which a recipient can have its digests. */
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final Section section;
    private final PushPolicy usual;

    private PolicySettings(Section section, PushPolicy usual) {
        this.section = section;
        this.usual = usual;
    }

    /**
     * {@return the policy of a section}
     *
     * @param usual what holds for keys that are not given
     */
    public static PushPolicy read(Section section, PushPolicy usual) {
        return new PolicySettings(section, usual).read();
    }

    /**
     * {@return the policy of a recipient}
     *
     * @param name what the settings are called in messages
     * @param json what the recipient wants otherwise
     * @param usual what holds for all
     * @throws org.duijie.corpus.check.BrokenRule {@code settings.form}, {@code settings.wrong} with every problem
     */
    public static PushPolicy read(String name, String json, PushPolicy usual) {
        return SettingsFile.readText(name, json, root -> {
            var policy = read(root, usual);
            root.parsed("language", "zh", text -> Optional.of(text).filter(LANGUAGES::contains)); // for composing
            return policy;
        });
    }

    private PushPolicy read() {
        var policy = new PushPolicy(
                section.share("threshold", usual.threshold(), 0, 1),
                automatic(),
                section.number("mostPerWeek", usual.mostPerWeek(), 1, MOST),
                times(),
                coolDowns(),
                section.share("diversity", usual.diversity(), 0, 1),
                section.number("largestDigest", usual.largestDigest(), 1, MOST));
        if (policy.automatic().orElse(1) < policy.threshold()) {
            section.wrong(
                    "push.bars",
                    "threshold",
                    policy.threshold(),
                    policy.automatic().getAsDouble());
        }
        return policy;
    }

    private OptionalDouble automatic() {
        return section.parsed("automatic", usual.automatic(), text -> {
            if (text.equals(NONE)) {
                return Optional.of(OptionalDouble.empty());
            }
            return number(text).filter(n -> n >= 0 && n <= 1).map(OptionalDouble::of);
        });
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private SendingTimes times() {
        var before = usual.times();
        var times = new SendingTimes(
                section.parsed("timeZone", before.zone(), PolicySettings::zone),
                quietHours(),
                section.flag("weekends", before.weekends()),
                holidays(),
                workdays(),
                rhythm());
        requireWorkingWeekday(times);
        requireNotQuiet(times);
        times.workdays().stream()
                .filter(day -> times.holidays().stream().anyMatch(h -> h.contains(day)))
                .sorted()
                .forEach(day -> section.wrong("push.workday", "workdays", day));
        return times;
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("OptionalMapToOptional") // "none" is a value too
    private Optional<QuietHours> quietHours() {
        Optional<QuietHours> quiet = section.parsed(
                "quietHours",
                usual.times().quiet(),
                text -> text.equals(NONE)
                        ? Optional.of(Optional.<QuietHours>empty())
                        : QuietHours.parse(text).map(Optional::of));
        if (quiet.isPresent() && quiet.get().from().equals(quiet.get().to())) {
            section.wrong("push.quiet.always", "quietHours", quiet.get());
            return Optional.empty();
        }
        return quiet;
    }

    private List<DateRange> holidays() {
        if (!section.has("holidays")) {
            return usual.times().holidays();
        }
        return section.texts("holidays").stream()
                .flatMap(text -> dates("holidays", text))
                .filter(this::isHoliday)
                .toList();
    }

    private boolean isHoliday(DateRange range) {
        if (range.last().isBefore(range.first())) {
            section.wrong("push.holiday.backwards", "holidays", range, range.last(), range.first());
            return false;
        }
        if (range.first().plusDays(LONGEST_HOLIDAY).isBefore(range.last())) {
            section.wrong("push.holiday.long", "holidays", range, LONGEST_HOLIDAY);
            return false;
        }
        return true;
    }

    private Set<LocalDate> workdays() {
        if (!section.has("workdays")) {
            return usual.times().workdays();
        }
        var days = new HashSet<LocalDate>();
        section.texts("workdays").stream()
                .flatMap(text -> dates("workdays", text))
                .filter(this::isHoliday)
                .forEach(range ->
                        range.first().datesUntil(range.last().plusDays(1)).forEach(days::add));
        return days;
    }

    private Stream<DateRange> dates(String key, String text) {
        var range = DateRange.parse(text);
        if (range.isEmpty()) {
            section.wrong("push.date", key, text);
        }
        return range.stream();
    }

    private Rhythm rhythm() {
        var before = usual.times().rhythm();
        var name = section.parsed("rhythm", RhythmName.of(before), text -> choice(RhythmName.values(), text));
        var at = section.parsed("at", at(before), PolicySettings::time);
        var day = section.parsed("day", day(before), text -> choice(DayOfWeek.values(), text));
        if (section.has("day") && name != RhythmName.WEEKLY) {
            section.wrong("push.day", "day", name.code());
        }
        if (section.has("at") && name == RhythmName.AT_ONCE) {
            section.wrong("push.at", "at", name.code());
        }
        return switch (name) {
            case AT_ONCE -> new Rhythm.AtOnce();
            case DAILY -> new Rhythm.Daily(at);
            case WEEKLY -> new Rhythm.Weekly(day, at);
        };
    }

    /** The rhythms as settings name them. */
    private enum RhythmName {
        AT_ONCE,
        DAILY,
        WEEKLY;

        String code() {
            return PolicySettings.code(this);
        }

        static RhythmName of(Rhythm rhythm) {
            return switch (rhythm) {
                case Rhythm.AtOnce r -> AT_ONCE;
                case Rhythm.Daily r -> DAILY;
                case Rhythm.Weekly r -> WEEKLY;
            };
        }
    }

    private static LocalTime at(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.AtOnce() -> LocalTime.of(9, 0);
            case Rhythm.Daily(var at) -> at;
            case Rhythm.Weekly(var day, var at) -> at;
        };
    }

    private static DayOfWeek day(Rhythm rhythm) {
        return rhythm instanceof Rhythm.Weekly(var day, var at) ? day : DayOfWeek.MONDAY;
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void requireWorkingWeekday(SendingTimes times) {
        if (times.rhythm() instanceof Rhythm.Weekly(var day, var at)
                && !times.weekends()
                && day.compareTo(DayOfWeek.SATURDAY) >= 0) {
            section.wrong("push.day.weekend", "day", code(day));
        }
    }

    private void requireNotQuiet(SendingTimes times) {
        if (!(times.rhythm() instanceof Rhythm.AtOnce)
                && times.quiet().filter(q -> q.contains(at(times.rhythm()))).isPresent()) {
            section.wrong(
                    "push.at.quiet", "at", at(times.rhythm()), times.quiet().get());
        }
    }

    private Map<RefusalReason, CoolDown> coolDowns() {
        var coolDowns = new EnumMap<RefusalReason, CoolDown>(RefusalReason.class);
        coolDowns.putAll(usual.coolDowns());
        var given = section.section("coolDown");
        for (var reason : RefusalReason.values()) {
            var one = given.section(reason.code());
            if (one.isGiven()) {
                var before = coolDowns.getOrDefault(reason, new CoolDown(Duration.ZERO, CoolDown.Scope.NEED));
                coolDowns.put(
                        reason,
                        new CoolDown(
                                one.duration("for", before.length(), Duration.ZERO, LONGEST_COOL_DOWN),
                                one.parsed("holds", before.holds(), text -> choice(CoolDown.Scope.values(), text))));
            }
        }
        return coolDowns;
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] values, String text) {
        return Stream.of(values).filter(v -> code(v).equals(text)).findFirst();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
