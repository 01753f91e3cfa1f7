package org.duijie.api.push.compose;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.Service;
import org.duijie.api.push.plan.Recipients;
import org.duijie.api.push.policy.DigestChoice;
import org.duijie.api.push.policy.PushHistory;
import org.duijie.api.push.policy.PushPolicy;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.store.RecordStore;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** As the policy of each recipient has it. Safe for several threads. */
public final class PolicyRhythm implements Rhythm {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyRhythm.class);
    /** Older digests change nothing. */
    private static final Duration REMEMBERED = Duration.ofDays(15);

    private final Recipients recipients;
    private final RecordStore store;

    /**
     * By the policies of a service.
     *
     * @param store has the technologies
     */
    public PolicyRhythm(Service service, RecordStore store) {
        this.recipients = new Recipients(service);
        this.store = store;
    }

    @Override
    public int room(Handle handle, String enterprise, Instant now) {
        return policy(handle, enterprise)
                .map(policy -> policy.roomNow(history(handle, enterprise, now), now))
                .orElse(0);
    }

    @Override
    public boolean isWithdrawn(Item item) {
        return technology(item).isEmpty();
    }

    /** What was withdrawn at this very moment is not chosen. */
    @Override
    public List<Offer> choose(Handle handle, String enterprise, List<Offer> offers, int most) {
        var open = new ArrayList<Offer>();
        var technologies = new ArrayList<DigestChoice.Offer>();
        for (var offer : offers) {
            technology(offer.item()).ifPresent(technology -> {
                open.add(offer);
                technologies.add(new DigestChoice.Offer(technology, offer.probability()));
            });
        }
        double diversity = policy(handle, enterprise).map(PushPolicy::diversity).orElse(PushPolicy.USUAL.diversity());
        return DigestChoice.of(technologies, most, diversity).stream()
                .map(open::get)
                .toList();
    }

    private Optional<CorpusRecord> technology(Item item) {
        return Kind.find(item.kind())
                .flatMap(kind -> store.find(kind, item.id()))
                .filter(r -> r.visibility() == Visibility.PUBLIC);
    }

    /** One whose settings are impossible, since those that hold for all were changed, gets nothing until they fit. */
    private Optional<PushPolicy> policy(Handle handle, String enterprise) {
        try {
            return Recipients.find(handle, enterprise).map(recipients::policy);
        } catch (BrokenRule e) {
            LOG.warn("nothing is composed for {}: {}", enterprise, e.getMessage());
            return Optional.empty();
        }
    }

    private static PushHistory history(Handle handle, String enterprise, Instant now) {
        return new PushHistory(handle.createQuery("select min(p.composed_at), count(*) from digest_item d"
                        + " join proposal p on p.id = d.proposal where p.enterprise = ? and p.composed_at > ?"
                        + " group by d.digest")
                .bind(0, enterprise)
                .bind(1, now.minus(REMEMBERED).toEpochMilli())
                .map((row, context) -> new PushHistory.Digest(Instant.ofEpochMilli(row.getLong(1)), row.getInt(2)))
                .list());
    }
}
