package org.duijie.api.push.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.push.policy.PushPolicy;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.query.SearchIndex;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom technologies may be proposed to, as of a moment.
 *
 * @param version the number of the last change of a recipient
 * @param policies by enterprise its policy
 * @param unplanned those whose needs were never planned for
 * @param leastThreshold the lowest of the policies' thresholds
 * @param demand the needs and profiles of all, in the index
 */
record Audience(
        long version,
        Map<String, PushPolicy> policies,
        List<String> unplanned,
        double leastThreshold,
        SearchIndex demand) {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    /** Reads those who agreed. One whose settings are impossible, since those that hold for all were changed, gets nothing until they fit. */
    static Audience read(Handle handle, Recipients recipients, SearchIndex index) {
        var policies = new LinkedHashMap<String, PushPolicy>();
        var unplanned = new ArrayList<String>();
        long version = Recipients.version(handle);
        for (var recipient : Recipients.all(handle)) {
            if (recipient.isActive()) {
                try {
                    policies.put(recipient.enterprise(), recipients.policy(recipient));
                } catch (BrokenRule e) {
                    LOG.warn("nothing is planned for {}: {}", recipient.enterprise(), e.getMessage());
                    continue;
                }
                if (recipient.plannedAt().isEmpty()) {
                    unplanned.add(recipient.enterprise());
                }
            }
        }
        double least = policies.values().stream()
                .mapToDouble(PushPolicy::threshold)
                .min()
                .orElse(1);
        return new Audience(version, policies, unplanned, least, index.demandOf(policies.keySet()));
    }
}
