package org.duijie.api.http;

import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.access.Audit;
import org.duijie.api.ask.SeenProposals;
import org.duijie.api.ask.Sight;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.PolicyRhythm;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.api.push.deliver.PushKeeper;
import org.duijie.api.push.funnel.Funnel;
import org.duijie.api.push.plan.Planner;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Recipients;
import org.duijie.api.push.plan.SavedSearchTrigger;
import org.duijie.api.push.reply.Inbox;
import org.duijie.api.push.reply.Replies;
import org.duijie.api.push.reply.ReplyKeeper;
import org.duijie.api.push.reply.ReplyLinks;
import org.duijie.api.push.reply.ReplyRecorder;

/** Pushes while a server runs: plans, composes and sends by itself, and takes what people decide. Safe for several threads. */
final class Pushing implements AutoCloseable {
    private static final Duration PLAN_EVERY = Duration.ofSeconds(10);

    private final Service service;
    private final Sight sight;
    private final Engine engine;
    private final int largestRequest;
    private final SavedSearchTrigger searches;
    private final Planner planner;
    private final PlanKeeper plans;
    private final Delivery delivery;
    private final Optional<PushKeeper> sending;
    private final ReplyKeeper recording;

    /** Starts to push; engine and service stay the caller's to close, after this. */
    Pushing(Engine engine, Service service, Sight sight, ServerConfig config) {
        this.service = service;
        this.sight = sight;
        this.engine = engine;
        this.largestRequest = config.largestRequest();
        this.searches = new SavedSearchTrigger(engine, service);
        this.planner = new Planner(engine, service, searches);
        this.plans = new PlanKeeper(planner, PLAN_EVERY);
        this.delivery =
                Delivery.open(service, new PolicyRhythm(service, engine.store()), NearDuplicates.in(engine.store()));
        this.sending = Optional.of(delivery)
                .filter(d -> service.settings().delivery().send())
                .map(PushKeeper::start);
        this.recording = new ReplyKeeper(new ReplyRecorder(service, engine.store()), config.refreshEvery());
    }

    /** Has what is new in the index planned soon. */
    void wake() {
        plans.wake();
    }

    /** Has what was approved composed and sent soon. */
    void send() {
        sending.ifPresent(PushKeeper::wake);
    }

    /** {@return the parts that deliver} */
    Delivery delivery() {
        return delivery;
    }

    /** {@return takes answers by signed links} */
    ReplyLinks replies() {
        return new ReplyLinks(service, recording::wake);
    }

    /** Has new answers recorded soon. */
    void answered() {
        recording.wake();
    }

    /** Adds what answers to the routes. */
    void addTo(Map<Route, Handler> handlers) {
        addReplies(handlers);
        var push = new PushApi(new Proposals(service), new SeenProposals(sight), planner, this::send, largestRequest);
        var settings = new PushSettingsApi(sight, new Recipients(service), new Audit(service), largestRequest);
        handlers.put(Route.PUSH_PLAN, push::plan);
        handlers.put(Route.PROPOSALS, push::list);
        handlers.put(Route.PROPOSAL_APPROVE, push::approve);
        handlers.put(Route.PROPOSAL_DROP, push::drop);
        handlers.put(Route.PROPOSAL_NOTE, push::note);
        handlers.put(Route.PROPOSAL_ASSIGN, push::assign);
        handlers.put(Route.PUSH_SETTINGS, settings::get);
        handlers.put(Route.PUSH_SETTINGS_PUT, settings::put);
    }

    /** What enterprises answer. */
    private void addReplies(Map<Route, Handler> handlers) {
        handlers.put(Route.REPLY, new RepliesApi(new Replies(service), recording::wake, largestRequest)::add);
        handlers.put(Route.INBOX, new InboxApi(new Inbox(service), sight)::page);
        handlers.put(Route.FEEDBACK, new FeedbackApi(service, engine.store(), sight)::feedback);
        handlers.put(Route.FUNNEL, new FunnelApi(new Funnel(service, engine.store()))::count);
    }

    @Override
    public void close() {
        recording.close();
        sending.ifPresent(PushKeeper::close);
        delivery.close();
        plans.close();
        planner.close();
        searches.close();
    }
}
