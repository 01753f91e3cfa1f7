package org.duijie.api.http;

import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Map;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.ask.Sight;
import org.duijie.api.push.plan.Planner;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Recipients;
import org.duijie.api.push.plan.SavedSearchTrigger;

/** Pushes while a server runs: plans by itself, and takes what people decide. Safe for several threads. */
final class Pushing implements AutoCloseable {
    private static final Duration PLAN_EVERY = Duration.ofSeconds(10);

    private final Service service;
    private final Sight sight;
    private final int largestRequest;
    private final SavedSearchTrigger searches;
    private final Planner planner;
    private final PlanKeeper plans;

    /** Starts to push; engine and service stay the caller's to close, after this. */
    Pushing(Engine engine, Service service, Sight sight, int largestRequest) {
        this.service = service;
        this.sight = sight;
        this.largestRequest = largestRequest;
        this.searches = new SavedSearchTrigger(engine, service);
        this.planner = new Planner(engine, service, searches);
        this.plans = new PlanKeeper(planner, PLAN_EVERY);
    }

    /** Has what is new in the index planned soon. */
    void wake() {
        plans.wake();
    }

    /** Adds what answers to the routes. */
    void addTo(Map<Route, Handler> handlers) {
        var push = new PushApi(new Proposals(service), planner, largestRequest);
        var settings = new PushSettingsApi(sight, new Recipients(service), largestRequest);
        handlers.put(Route.PUSH_PLAN, push::plan);
        handlers.put(Route.PROPOSALS, push::list);
        handlers.put(Route.PROPOSAL_APPROVE, push::approve);
        handlers.put(Route.PROPOSAL_DROP, push::drop);
        handlers.put(Route.PROPOSAL_NOTE, push::note);
        handlers.put(Route.PROPOSAL_ASSIGN, push::assign);
        handlers.put(Route.PUSH_SETTINGS, settings::get);
        handlers.put(Route.PUSH_SETTINGS_PUT, settings::put);
    }

    @Override
    public void close() {
        plans.close();
        planner.close();
        searches.close();
    }
}
