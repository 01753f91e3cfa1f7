package org.duijie.api.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.plan.DropReason;
import org.duijie.api.push.plan.ProposalFilter;
import org.duijie.api.push.plan.ProposalStatus;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import org.duijie.api.push.plan.Recipients;
import org.duijie.api.view.Json;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;

/**
 * Technologies for two firms that need the same, by fours: one that is approved by itself, the same thing from another source, one that the broker
 * approves, and one that the broker drops or leaves. Knows what must have arrived in the end. For one thread.
 */
final class PushedThings {
    /** With it, what has the need's title is above the bar, and what is of another part of the battery below it. */
    static final double EVEN = 0.58;

    private static final List<String> FIRMS = List.of("E-1", "E-2");
    private static final int KINDS = 4;

    private final Set<String> approved = new TreeSet<>();
    private int arrived;
    private int files;

    /** Makes the firms recipients, with what is planned from now on. */
    void begin(PushingProcess desk, String hook) throws IOException {
        var recipients = new Recipients(desk.service());
        for (var firm : FIRMS) {
            add(
                    desk,
                    Stream.of(
                            "{\"kind\":\"enterprise\",\"id\":\"" + firm + "\",\"title\":\"示例有限公司\"}",
                            "{\"kind\":\"need\",\"id\":\"N" + firm + "\",\"title\":\"耐高温锂电池隔膜\",\"enterpriseId\":\""
                                    + firm + "\"}"));
            recipients.consent(firm);
            desk.delivery().channels().add(firm, ChannelKind.WEBHOOK, hook, "");
        }
        desk.plan();
    }

    /** So many arrive. */
    void arrive(PushingProcess desk, int more) throws IOException {
        add(desk, IntStream.range(arrived, arrived + more).mapToObj(PushedThings::technology));
        arrived += more;
    }

    private void add(PushingProcess desk, Stream<String> records) throws IOException {
        var root = desk.engine().data().root();
        var file = Files.write(root.resolve("records" + files++ + ".jsonl"), records.toList());
        new Importer(desk.engine().store(), root)
                .run(List.of(file), ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
    }

    private static String technology(int number) {
        int thing = thing(number);
        return "{\"kind\":\"achievement\",\"id\":\"" + number + "\",\"title\":\"耐高温锂电池"
                + (number % KINDS < 2 ? "隔膜" : "正极") + Character.toString(0x4E00 + 7 * thing)
                + Character.toString(0x5E00 + 11 * thing) + Character.toString(0x6E00 + 5 * thing) + "\"}";
    }

    /** The first record of the same thing, which came a little before. */
    private static int thing(int number) {
        return number % KINDS == 1 ? Math.max(0, number - 1 - 2 * KINDS) : number;
    }

    private static String thing(String firm, String item) {
        return firm + ' ' + thing(Integer.parseInt(item));
    }

    /** Decides as the broker about what is planned; {@return of how much} */
    int decide(PushingProcess desk) {
        var proposals = new Proposals(desk.service());
        int decided = 0;
        for (var proposal : proposals.list(ProposalFilter.of(ProposalStatus.PLANNED), Reach.ALL)) {
            int number = Integer.parseInt(proposal.item().id());
            if (number % KINDS == 2) {
                proposals.approve(proposal.id(), "broker", Reach.ALL);
                approved.add(thing(proposal.enterprise(), proposal.item().id()));
                decided++;
            } else if (number % (2 * KINDS) == 3) {
                proposals.drop(proposal.id(), DropReason.UNFIT, "broker", Reach.ALL);
                decided++;
            }
        }
        return decided;
    }

    /** Holds what was received and what is kept against what must be. */
    void check(PushingProcess desk, Collection<Receiver.Got> got, String run) throws IOException {
        var automatic = things(0);
        assertThat(approved).as(run).isEqualTo(things(2));
        var expected = new TreeSet<>(automatic);
        expected.addAll(approved);
        assertThat(received(got, run).keySet()).as(run).containsExactlyInAnyOrderElementsOf(expected);

        var planned = Stream.of(expected, things(3)).flatMap(Set::stream).toList();
        assertThat(kept(desk, "<> ''")).as(run).containsExactlyInAnyOrderElementsOf(planned);
        assertThat(kept(desk, "= 'sent'")).as(run).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(desk.delivery().outbox().list(Optional.empty(), Integer.MAX_VALUE))
                .as(run)
                .allMatch(m -> m.status() == MessageStatus.SENT);
    }

    /** The things of proposals, as often as they were proposed. */
    private static List<String> kept(PushingProcess desk, String status) {
        return desk.service()
                .database()
                .read(h -> h.createQuery("select enterprise, item from proposal where status " + status)
                        .map((row, context) -> thing(row.getString(1), row.getString(2)))
                        .list());
    }

    /** For both firms, the things that began as a kind. */
    private Set<String> things(int kind) {
        return FIRMS.stream()
                .flatMap(f -> IntStream.range(0, arrived)
                        .filter(n -> n % KINDS == kind)
                        .mapToObj(n -> f + ' ' + n))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By thing the record and the message that brought it, which is the same each time, and so is what it says. */
    private static Map<String, String> received(Collection<Receiver.Got> got, String run) throws IOException {
        var bodies = new HashMap<String, String>();
        var received = new HashMap<String, String>();
        for (var message : got) {
            assertThat(bodies.putIfAbsent(message.id(), message.body())).as(run).isIn(null, message.body());
            var data = Json.mapper().readTree(message.body()).get("data");
            for (var item : data.get("items")) {
                var record = item.get("id").asText();
                var by = record + " by " + message.id();
                assertThat(received.putIfAbsent(thing(data.get("enterprise").asText(), record), by))
                        .as(run)
                        .isIn(null, by);
            }
        }
        return received;
    }
}
