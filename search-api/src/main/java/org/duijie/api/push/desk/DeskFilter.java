package org.duijie.api.push.desk;

import java.util.List;
import java.util.Optional;
import org.duijie.api.push.plan.Reach;
import org.jdbi.v3.core.statement.Query;

/**
 * Of which proposals a desk tells.
 *
 * @param enterprise of this enterprise
 * @param broker that this account is to decide
 * @param reach those of enterprises that who asks may see
 */
public record DeskFilter(Optional<String> enterprise, Optional<String> broker, Reach reach) {
    /** {@return all within reach} */
    public static DeskFilter all(Reach reach) {
        return new DeskFilter(Optional.empty(), Optional.empty(), reach);
    }

    /** {@return whether there can be none at all} */
    boolean isEmpty() {
        return reach.enterprises().filter(e -> e.isEmpty()).isPresent();
    }

    /** {@return what a query over the table of proposals, named {@code p}, says of it after its other conditions} */
    String sql() {
        return (enterprise.isPresent() ? " and p.enterprise = :enterprise" : "")
                + (broker.isPresent() ? " and p.broker = :broker" : "")
                + (reach.enterprises().isPresent() ? " and p.enterprise in (<reach>)" : "");
    }

    Query bind(Query query) {
        enterprise.ifPresent(e -> query.bind("enterprise", e));
        broker.ifPresent(b -> query.bind("broker", b));
        reach.enterprises().ifPresent(r -> query.bindList("reach", List.copyOf(r)));
        return query;
    }
}
