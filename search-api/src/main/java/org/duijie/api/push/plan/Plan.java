package org.duijie.api.push.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A proposal that is about to be written.
 *
 * @param candidate who may want what
 * @param probability that it interests
 * @param triggers JSON of what asks
 * @param reasons JSON of what speaks for it
 * @param status planned, or approved without a broker
 */
record Plan(Candidate candidate, double probability, String triggers, String reasons, ProposalStatus status) {
    static void insert(Handle handle, List<Plan> plans, Instant now) {
        if (plans.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("insert into proposal (id, enterprise, item_kind, item, title, probability,"
                + " triggers, reasons, status, planned_at, decided_at, decided_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing");
        for (var plan : plans) {
            var technology = plan.candidate().technology().record();
            boolean approved = plan.status() == ProposalStatus.APPROVED;
            batch.bind(0, UUID.randomUUID().toString())
                    .bind(1, plan.candidate().enterprise())
                    .bind(2, technology.kind().code())
                    .bind(3, technology.id())
                    .bind(4, technology.displayTitle())
                    .bind(5, plan.probability())
                    .bind(6, plan.triggers())
                    .bind(7, plan.reasons())
                    .bind(8, plan.status().code())
                    .bind(9, now.toEpochMilli())
                    .bind(10, approved ? (Long) now.toEpochMilli() : null)
                    .bind(11, approved ? Proposal.AUTOMATIC : "")
                    .add();
        }
        batch.execute();
    }
}
