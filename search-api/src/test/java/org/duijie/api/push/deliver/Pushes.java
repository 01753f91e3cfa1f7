package org.duijie.api.push.deliver;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.duijie.api.Service;
import org.duijie.api.TestSettings;
import org.duijie.api.push.channel.AddressRange;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.channel.MailSettings;
import org.duijie.api.push.channel.WebhookSettings;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.Rhythm;
import org.duijie.corpus.store.DatabasePlace;

/** Recipients and their proposals, and what delivers them, with targets on this machine allowed. */
final class Pushes implements AutoCloseable {
    static final String ENTERPRISE = "E1";
    static final int MOST = 3;

    private static final String REASONS = """
            {"terms":[{"term":"隔膜","share":0.6,"fields":["title"]}],"ipc":["H01M"],"industry":[],"transferModes":[],
            "indicators":[{"verdict":"met","asked":{"text":"孔隙率≥45%"},"offered":{"text":"孔隙率48%"}}]}""";

    final Service service;
    final Delivery delivery;

    private Pushes(Service service, NearDuplicates duplicates) {
        this(service, Delivery.open(service, Rhythm.atOnce(MOST), duplicates, InetAddress::getAllByName));
    }

    Pushes(Service service, Delivery delivery) {
        this.service = service;
        this.delivery = delivery;
    }

    static Pushes open(DatabasePlace place, Clock clock) {
        return open(place, clock, Optional.empty());
    }

    static Pushes open(DatabasePlace place, Clock clock, Optional<MailSettings> mail) {
        return open(place, clock, mail, NearDuplicates.NONE);
    }

    static Pushes open(DatabasePlace place, Clock clock, Optional<MailSettings> mail, NearDuplicates duplicates) {
        return new Pushes(Service.open(TestSettings.at(place, settings(mail)), clock), duplicates);
    }

    static DeliverySettings settings(Optional<MailSettings> mail) {
        var webhooks = new WebhookSettings(
                true,
                AddressRange.find("127.0.0.0/8").stream().toList(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
        return new DeliverySettings(
                true, URI.create("http://duijie.example"), Duration.ofDays(3), Duration.ofDays(90), webhooks, mail);
    }

    void recipient(String enterprise) {
        recipient(enterprise, "{}");
    }

    void recipient(String enterprise, String settings) {
        service.database()
                .write(handle -> handle.execute(
                        "insert into recipient (enterprise, settings, consented_at, changed_at) values (?, ?, 1, 1)",
                        enterprise,
                        settings));
    }

    String channel(ChannelKind kind, String target) {
        return delivery.channels().add(ENTERPRISE, kind, target, "").id();
    }

    void proposal(String id, String enterprise, String status) {
        proposal(id, enterprise, status, "隔膜 " + id, "");
    }

    void proposal(String id, String enterprise, String status, String title, String note) {
        service.database()
                .write(handle -> handle.execute(
                        "insert into proposal (id, enterprise, item_kind, item, title, probability, triggers, reasons,"
                                + " status, note, planned_at) values (?, ?, 'achievement', ?, ?, 0.8, '[]', ?, ?, ?, 1)",
                        id,
                        enterprise,
                        "A-" + id,
                        title,
                        REASONS,
                        status,
                        note));
    }

    String status(String proposal) {
        return service.database()
                .read(handle -> handle.createQuery("select status from proposal where id = ?")
                        .bind(0, proposal)
                        .mapTo(String.class)
                        .one());
    }

    /** Why a proposal was dropped, and by whom. */
    String dropped(String proposal) {
        return service.database()
                .read(handle -> handle.createQuery(
                                "select drop_reason || ' by ' || decided_by from proposal where id = ?")
                        .bind(0, proposal)
                        .mapTo(String.class)
                        .one());
    }

    /** A digest of one proposal in the outbox. */
    KeptMessage composed(String proposal) {
        proposal(proposal, ENTERPRISE, "approved");
        delivery.composer().compose();
        return messages().getFirst();
    }

    List<KeptMessage> messages() {
        return delivery.outbox().list(Optional.empty(), 1_000);
    }

    @Override
    public void close() {
        delivery.close();
        service.close();
    }
}
