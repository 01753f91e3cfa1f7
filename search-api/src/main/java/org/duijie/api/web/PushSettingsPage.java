package org.duijie.api.web;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.push.channel.Channel;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.plan.Recipient;

/**
 * The page on which an enterprise says whether, how often and where it is pushed to.
 *
 * @param enterprise its id
 * @param name as people know it
 * @param acts whether who reads acts for it; else the settings can be changed and nothing more
 * @param done what was done just now; empty for nothing
 * @param active whether it agreed and has not unsubscribed
 * @param since when it agreed or unsubscribed; empty where it did neither
 * @param unsubscribed whether it unsubscribed
 * @param settings what it wanted when this was shown, as JSON
 * @param fields by name
 * @param problem what is wrong that belongs to no field; empty for nothing
 * @param days of the week, texts by code
 * @param channels those in use first
 * @param kinds of channels that can be added, texts by code
 * @param adding what was typed for a new channel, and what is wrong with it
 * @param searches how many searches it saved
 */
public record PushSettingsPage(
        String enterprise,
        String name,
        boolean acts,
        String done,
        boolean active,
        String since,
        boolean unsubscribed,
        String settings,
        Map<String, Field> fields,
        String problem,
        Map<String, String> days,
        List<Row> channels,
        Map<String, String> kinds,
        Adding adding,
        int searches) {
    static final String PATH = "/push-settings";

    private static final List<String> DONE = List.of("settings", "agreed", "unsubscribed", "channel", "noChannel");

    /**
     * A channel.
     *
     * @param kind how its kind is called
     * @param target where it goes; may be empty
     * @param address of a feed; empty for others
     * @param used whether it is in use
     * @param fault why it is not, if nobody asked for that
     * @param end the address that ends its use
     */
    public record Row(String kind, String target, String address, boolean used, String fault, String end) {}

    /**
     * A channel that is to be added.
     *
     * @param kind the code of its kind
     * @param target what was typed
     * @param problem what is wrong; empty for nothing
     * @param secret what messages of the one that was just added are signed with; empty where none was
     */
    public record Adding(String kind, String target, String problem, String secret) {
        static final Adding NOTHING = new Adding("", "", "", "");
    }

    /** {@return a field} */
    public Field field(String name) {
        return fields.get(name);
    }

    /** {@return whether anything of the settings is wrong} */
    public boolean isWrong() {
        return !problem.isEmpty() || fields.values().stream().anyMatch(Field::isWrong);
    }

    /**
     * What is shown of the form.
     *
     * @param settings what the enterprise wants, as JSON
     * @param typed what stands in the fields
     * @param problems by field
     */
    record Form(String settings, Map<String, String> typed, Map<String, String> problems) {
        Map<String, Field> fields() {
            return typed.keySet().stream()
                    .collect(Collectors.toMap(
                            f -> f, f -> new Field(f, typed.get(f), problems.getOrDefault(f, ""), "")));
        }
    }

    static PushSettingsPage of(
            Own own,
            Optional<Recipient> recipient,
            Form form,
            List<Row> channels,
            List<ChannelKind> kinds,
            Adding adding,
            int searches) {
        var page = own.page();
        var since = recipient.flatMap(r -> r.unsubscribedAt().or(r::consentedAt));
        return new PushSettingsPage(
                own.enterprise(),
                own.name(),
                own.acts(),
                page.parameters().all("done").stream()
                        .filter(DONE::contains)
                        .findFirst()
                        .map(d -> page.t("web.push.done." + d))
                        .orElse(""),
                recipient.filter(Recipient::isActive).isPresent(),
                since.map(Own::time).orElse(""),
                recipient.flatMap(Recipient::unsubscribedAt).isPresent(),
                form.settings(),
                form.fields(),
                form.problems().getOrDefault("", ""),
                named(page, Stream.of(DayOfWeek.values()).map(d -> d.name().toLowerCase(Locale.ROOT)), "web.push.day."),
                channels,
                named(page, kinds.stream().map(ChannelKind::code), "web.push.kind."),
                adding,
                searches);
    }

    private static Map<String, String> named(Page page, Stream<String> codes, String key) {
        var names = new LinkedHashMap<String, String>();
        codes.forEach(c -> names.put(c, page.t(key + c)));
        return names;
    }

    static Row row(Page page, Channel channel, String address) {
        return new Row(
                page.t("web.push.kind." + channel.kind().code()),
                channel.shownTarget(),
                address,
                channel.disabledAt().isEmpty(),
                channel.fault().map(f -> f.text(page.language())).orElse(""),
                page.link(PATH + "/channels/" + Page.segment(channel.id()) + "/end"));
    }
}
