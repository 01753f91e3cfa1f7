package org.duijie.api.need;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.normalise.Finding;
import org.duijie.corpus.normalise.Normaliser;
import org.duijie.corpus.normalise.OrganisationAliases;
import org.duijie.corpus.store.RecordStore;

/**
 * The needs that enterprises enter themselves. What they say passes the checks and takes the normal forms of an import; ids, times and whose a
 * need is the server says. Safe for several threads and processes.
 */
public final class EnterpriseNeeds {
    /** The status of a need that is asked for. */
    public static final String OPEN = "open";
    /** The status of a need that is not asked for any more. */
    public static final String CLOSED = "closed";

    /** What a need has that whoever enters it does not say. */
    private static final List<String> OURS = List.of("id", "kind", "enterpriseId", "source", "updatedAt");
    /** Deadlines are days in China. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final RecordStore store;
    private final Clock clock;
    private final Normaliser normaliser = new Normaliser(OrganisationAliases.NONE);

    /**
     * The needs in a store.
     *
     * @param clock says when a need was changed, and which deadlines have passed
     */
    public EnterpriseNeeds(RecordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A need as it was said.
     *
     * @param need as it will be stored
     * @param findings what normalising changed or doubts
     */
    public record Said(Need need, List<Finding> findings) {
        /** Copies the list. */
        public Said {
            findings = List.copyOf(findings);
        }
    }

    /** {@return the need with an id} */
    public Optional<Need> find(String id) {
        return store.find(Kind.NEED, id).map(Need.class::cast);
    }

    /**
     * {@return what is said, as a new need of an enterprise}
     *
     * @param fields those of a need but for what the server says; changed by this
     * @throws BrokenRule what is wrong with it: {@code need.ours}, {@code http.needField}, {@code need.status}, {@code need.deadline}, and the
     *     rules of an import
     */
    public Said said(String id, String enterprise, ObjectNode fields) {
        return said(fields, object -> object.put("id", id).put("enterpriseId", enterprise));
    }

    /** {@return what is said, as a change of a need, of which id, enterprise and source stay} */
    public Said said(Need known, ObjectNode fields) {
        var before = object(known);
        return said(fields, object -> {
            for (var ours : List.of("id", "enterpriseId", "source")) {
                if (before.has(ours)) {
                    object.set(ours, before.get(ours));
                }
            }
            return object;
        });
    }

    /** {@return what an enterprise has said of a need, as it could say it again} */
    public static ObjectNode fields(Need need) {
        return object(need).without(OURS);
    }

    /** {@return what tells one state of a need from others} */
    public static String version(Need need) {
        return UUID.nameUUIDFromBytes(RecordJson.encode(need)).toString();
    }

    private Said said(ObjectNode fields, UnaryOperator<ObjectNode> ours) {
        OURS.stream().filter(fields::has).findFirst().ifPresent(field -> {
            throw new BrokenRule(ApiMessages.MESSAGES, "need.ours", field);
        });
        if (!fields.has("status")) {
            fields.put("status", OPEN);
        }
        var object = ours.apply(fields).put("kind", Kind.NEED.code()).put("updatedAt", now());
        var findings = new ArrayList<Finding>();
        normaliser.normalise(object, Optional.of(Kind.NEED), findings::add);
        var decoded = RecordJson.decode(object, Optional.of(Kind.NEED));
        if (!decoded.ignored().isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.needField", String.join(", ", decoded.ignored()));
        }
        var need = (Need) decoded.value();
        requireInTime(need);
        return new Said(need, findings);
    }

    private void requireInTime(Need need) {
        if (!need.status().equals(OPEN) && !need.status().equals(CLOSED)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "need.status", need.status(), OPEN, CLOSED);
        }
        var today = LocalDate.ofInstant(clock.instant(), CHINA);
        need.deadline()
                .filter(d -> need.status().equals(OPEN) && d.isBefore(today))
                .ifPresent(d -> {
                    throw new BrokenRule(ApiMessages.MESSAGES, "need.deadline", d, today);
                });
    }

    /** {@return the need with the id of a new one: itself, or the one that was there before} */
    public Need create(Need need) {
        return store.change(Kind.NEED, need.id(), known -> known.isPresent() ? Optional.empty() : Optional.of(need))
                .map(Need.class::cast)
                .orElseThrow();
    }

    /**
     * Changes a need.
     *
     * @param need as it shall be
     * @param fits whether what is there is what was to be changed
     * @return whether it was changed
     */
    public boolean change(Need need, Predicate<Need> fits) {
        var now = store.change(
                Kind.NEED,
                need.id(),
                known -> known.map(Need.class::cast).filter(fits).map(k -> need));
        return now.filter(need::equals).isPresent();
    }

    /** {@return a need, closed now} */
    public Need closed(Need need) {
        var object = object(need);
        object.put("status", CLOSED).put("updatedAt", now());
        return (Need) RecordJson.decode(object, Optional.of(Kind.NEED)).value();
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static ObjectNode object(Need need) {
        var bytes = RecordJson.encode(need);
        return RecordJson.parse(bytes, 0, bytes.length);
    }
}
