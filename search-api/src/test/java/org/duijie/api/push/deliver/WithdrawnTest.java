package org.duijie.api.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.duijie.api.Places;
import org.duijie.api.Service;
import org.duijie.api.TestSettings;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.PolicyRhythm;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawnTest {
    private static final String AT_ONCE =
            "{\"rhythm\":\"at-once\",\"quietHours\":\"none\",\"weekends\":true,\"largestDigest\":1}";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatWasWithdrawnOrBecameSecretAfterItWasApprovedIsDroppedSoAndTheNextGoes(Places kind) throws IOException {
        var service = Service.open(TestSettings.at(kind.fresh(), Pushes.settings(Optional.empty())), new MovingClock());
        try (var store = RecordStore.open(kind.fresh());
                var pushes = new Pushes(
                        service, Delivery.open(service, new PolicyRhythm(service, store), NearDuplicates.in(store)))) {
            add(store, "p0", "公开");
            add(store, "p1", "公开");
            add(store, "p2", "公开");
            pushes.recipient(Pushes.ENTERPRISE, AT_ONCE);
            pushes.channel(ChannelKind.INBOX, "");
            List.of("p0", "p1", "p2").forEach(id -> pushes.proposal(id, Pushes.ENTERPRISE, "approved"));
            store.delete(Kind.ACHIEVEMENT, "A-p0");
            add(store, "p1", "机密");

            assertThat(pushes.delivery.composer().compose()).isEqualTo(1);

            assertThat(pushes.dropped("p0")).isEqualTo("withdrawn by automatic");
            assertThat(pushes.dropped("p1")).isEqualTo("withdrawn by automatic");
            assertThat(pushes.status("p2")).isEqualTo("composed");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatWasWithdrawnDoesNotStayApprovedWhereNoDigestIsDueOrNoChannelIs(Places kind) throws IOException {
        var clock = new MovingClock();
        var service = Service.open(TestSettings.at(kind.fresh(), Pushes.settings(Optional.empty())), clock);
        try (var store = RecordStore.open(kind.fresh());
                var pushes = new Pushes(
                        service, Delivery.open(service, new PolicyRhythm(service, store), NearDuplicates.in(store)))) {
            add(store, "p0", "公开");
            add(store, "p1", "公开");
            add(store, "p2", "公开");
            pushes.recipient(Pushes.ENTERPRISE, AT_ONCE); // has no channel
            pushes.proposal("p0", Pushes.ENTERPRISE, "approved");
            pushes.proposal("p1", "E-unsubscribed", "approved");
            pushes.proposal("p2", Pushes.ENTERPRISE, "approved");
            pushes.delivery.composer().compose();
            store.delete(Kind.ACHIEVEMENT, "A-p0");
            add(store, "p1", "机密");

            clock.move(Duration.ofMinutes(10));
            assertThat(pushes.delivery.composer().compose()).isZero();

            assertThat(pushes.dropped("p0")).isEqualTo("withdrawn by automatic");
            assertThat(pushes.dropped("p1")).isEqualTo("withdrawn by automatic");
            assertThat(pushes.status("p2")).isEqualTo("approved");
            pushes.channel(ChannelKind.INBOX, "");
            assertThat(pushes.delivery.composer().compose()).isEqualTo(1);
            assertThat(pushes.status("p2")).isEqualTo("composed");
        }
    }

    private void add(RecordStore store, String proposal, String secrecy) throws IOException {
        var file = Files.writeString(
                directory.resolve("records.jsonl"),
                "{\"kind\":\"achievement\",\"id\":\"A-" + proposal + "\",\"title\":\"隔膜 " + proposal
                        + "\",\"secrecy\":\"" + secrecy + "\"}\n");
        new Importer(store, directory).run(List.of(file), ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
    }
}
