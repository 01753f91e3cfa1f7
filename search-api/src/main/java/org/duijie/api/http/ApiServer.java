package org.duijie.api.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.router.Endpoint;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.api.ApiMessages;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Judgments;
import org.duijie.api.KeptReports;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.duijie.api.access.Caller;
import org.duijie.api.ask.PublicData;
import org.duijie.api.experiment.Arms;
import org.duijie.api.interaction.InteractionLog;
import org.duijie.api.push.funnel.Funnel;
import org.duijie.api.push.reply.Inbox;
import org.duijie.api.push.reply.Replies;
import org.duijie.api.push.reply.ReplyKeeper;
import org.duijie.api.push.reply.ReplyRecorder;
import org.duijie.api.web.Pages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.ChangeFeed;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.evaluation.experiment.Experiment;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of the HTTP API and the web pages, on 127.0.0.1. It keeps the index up with the store and the user's dictionaries by
 * itself. Safe for several threads.
 */
public final class ApiServer implements AutoCloseable {
    /** Where it listens: there are no accounts, so nobody from outside may ask. */
    public static final String HOST = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final String STATIC_FILES = "/org/duijie/api/web/static";
    private static final String REPORT_FILES = "/org/duijie/evaluation/report/static";

    /** An id may hold any visible character, escaped in a path; a slash too. */
    private static final UriCompliance IDS_IN_PATHS = UriCompliance.DEFAULT.with(
            "ids",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER,
            UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

    private final ServerConfig config;
    private final ServerMetrics metrics = new ServerMetrics();
    private final Javalin javalin;
    private final IndexKeeper index;
    private final DictionaryKeeper dictionaries;
    private final Judgments judgments;
    private final InteractionLog interactions;
    private final Service service;
    private final ReplyKeeper replies;

    private ApiServer(Engine engine, ServerConfig config, Optional<Experiment> experiment) {
        this.config = config;
        var data = new PublicData(engine, metrics);
        this.interactions = new InteractionLog(engine.store()::addInteractions);
        var arms = experiment.map(e -> Arms.of(e, engine, data)).orElseGet(() -> Arms.none(data));
        var pages = new Pages(data, arms, interactions, Clock.systemUTC(), config.largestRequest());
        var problems = new Problems(pages.errors());
        this.index = new IndexKeeper(engine, config, data::prepareSuggestions);
        this.dictionaries = new DictionaryKeeper(engine, () -> {
            index.wake();
            data.takeOverTerms();
        });
        this.metrics.watch(engine);
        this.judgments = new Judgments(engine.store().directory(), Clock.systemUTC());
        this.service = Service.open(
                Settings.of(new DataDirectory(engine.store().directory()), System::getenv), Clock.systemUTC());
        this.replies = new ReplyKeeper(new ReplyRecorder(service, engine.store()), config.refreshEvery());
        var handlers = handlers(engine, data, arms, problems);
        putReplies(handlers, engine, data);
        this.javalin = Javalin.create(javalinConfig -> {
            configure(javalinConfig, problems);
            handlers.forEach((route, handler) -> javalinConfig.routes.addEndpoint(
                    new Endpoint(HandlerType.findOrCreate(route.method()), route.path(), handler)));
            pages.addTo(javalinConfig.routes);
            pages.reading().addTo(javalinConfig.routes);
            pages.judging(judgments).addTo(javalinConfig.routes);
            pages.reports(KeptReports.of(new DataDirectory(engine.store().directory())))
                    .addTo(javalinConfig.routes);
        });
    }

    /**
     * Starts a server.
     *
     * @param engine what answers; stays the caller's to close, after the server
     * @param config how to run
     * @return the server, listening, to be closed by the caller
     * @throws BrokenRule {@code http.port} if the port is taken
     */
    public static ApiServer start(Engine engine, ServerConfig config) {
        return start(engine, config, Optional.empty());
    }

    /**
     * As the other, with an experiment between rankers.
     *
     * @throws BrokenRule {@code http.port}, or why a ranker of an arm cannot be used
     */
    public static ApiServer start(Engine engine, ServerConfig config, Optional<Experiment> experiment) {
        engine.model().get(); // so that the first question need not wait for it
        var server = new ApiServer(engine, config, experiment);
        try {
            server.javalin.start();
        } catch (RuntimeException e) {
            server.close();
            throw new BrokenRule(e, ApiMessages.MESSAGES, "http.port", Integer.toString(config.port()), e.getMessage());
        }
        LOG.info("serving on http://{}:{} with {}", HOST, server.port(), config);
        experiment.ifPresent(e -> LOG.info("enterprises take part in {}", e));
        return server;
    }

    /** {@return the port on which it listens} */
    public int port() {
        return javalin.port();
    }

    /** Stops: takes no more requests, waits for those under way as long as the settings allow, then returns. */
    @Override
    public void close() {
        javalin.stop();
        interactions.close();
        dictionaries.close();
        index.close();
        metrics.close();
        judgments.close();
        replies.close();
        service.close();
    }

    private Map<Route, Handler> handlers(Engine engine, PublicData data, Arms arms, Problems problems) {
        var match = new MatchApi(data, arms, config.largestRequest());
        var health = new HealthApi(engine, problems);
        var judging = new JudgingApi(judgments, config.largestRequest());
        var handlers = new EnumMap<Route, Handler>(Route.class);
        handlers.put(Route.SEARCH, new SearchApi(data)::search);
        handlers.put(Route.SUGGEST, new SuggestApi(data)::suggest);
        handlers.put(Route.MATCH, match::match);
        handlers.put(Route.NEED_MATCHES, match::matchesOfNeed);
        handlers.put(Route.ITEM, new ItemApi(data)::item);
        handlers.put(Route.PROSPECTS, match::prospects);
        handlers.put(Route.SIMILAR, match::similar);
        handlers.put(Route.RECOMMENDATIONS, match::recommendations);
        handlers.put(
                Route.INTERACTIONS,
                new InteractionsApi(engine.store(), data, Clock.systemUTC(), config.largestRequest())::add);
        handlers.put(Route.CHANGES, new ChangesApi(new ChangeFeed(engine.store()))::changes);
        handlers.put(Route.STATS, new StatsApi(engine)::stats);
        handlers.put(Route.QUALITY, new QualityApi(data)::quality);
        handlers.put(Route.JUDGMENTS, judging::judge);
        handlers.put(Route.AGREEMENT, judging::agreement);
        handlers.put(Route.DICTIONARY_RELOAD, new DictionaryApi(engine, index::wake)::reload);
        handlers.put(Route.LIVE, health::live);
        handlers.put(Route.READY, health::ready);
        handlers.put(Route.METRICS, metrics::scrape);
        handlers.put(Route.OPENAPI, new OpenApi()::describe);
        return handlers;
    }

    /** What enterprises answer to pushes. */
    private void putReplies(Map<Route, Handler> handlers, Engine engine, PublicData data) {
        Function<Context, Caller> callers = context -> Caller.open();
        var api = new RepliesApi(new Replies(service), replies::wake, callers, config.largestRequest());
        handlers.put(Route.REPLY, api::add);
        handlers.put(Route.INBOX, new InboxApi(new Inbox(service), data, callers)::page);
        handlers.put(Route.FEEDBACK, new FeedbackApi(service, engine.store(), data, callers)::feedback);
        handlers.put(Route.FUNNEL, new FunnelApi(new Funnel(service, engine.store()))::count);
    }

    private void configure(JavalinConfig javalinConfig, Problems problems) {
        javalinConfig.startup.showJavalinBanner = false;
        javalinConfig.startup.showOldJavalinVersionWarning = false;
        javalinConfig.startup.startupWatcherEnabled = false;
        javalinConfig.concurrency.useVirtualThreads = true;
        javalinConfig.http.prefer405over404 = true;
        javalinConfig.http.maxRequestSize = config.largestRequest();
        javalinConfig.jetty.host = HOST;
        javalinConfig.jetty.port = config.port();
        javalinConfig.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(config.largestRequest());
            http.setSendServerVersion(false);
            http.setUriCompliance(IDS_IN_PATHS);
        });
        javalinConfig.jetty.modifyServletContextHandler(
                context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
        javalinConfig.jetty.modifyServer(this::prepare);
        javalinConfig.staticFiles.enableWebjars();
        serve(javalinConfig, "/static", STATIC_FILES);
        serve(javalinConfig, "/report", REPORT_FILES);
        javalinConfig.requestLogger.http(metrics::answered);
        around(javalinConfig.routes, problems);
    }

    private static void serve(JavalinConfig javalinConfig, String at, String directory) {
        javalinConfig.staticFiles.add(files -> {
            files.hostedPath = at;
            files.directory = directory;
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "max-age=3600");
        });
    }

    private void prepare(Server server) {
        server.setErrorHandler(new RawErrors());
        server.insertHandler(new GracefulHandler());
        server.setStopTimeout(config.stopWithin().toMillis());
    }

    private static void around(RoutesConfig routes, Problems problems) {
        routes.before(ApiServer::secure);
        routes.before(ApiServer::refuseOtherSites);
        routes.exception(BrokenRule.class, problems::broken);
        routes.exception(DictionaryFault.class, problems::faulty);
        routes.exception(HttpResponseException.class, problems::refused);
        routes.exception(Exception.class, problems::unexpected);
    }

    /** Keeps pages of other sites from writing here through somebody's browser; programs send no such header. */
    private static void refuseOtherSites(Context context) {
        var site = context.header("Sec-Fetch-Site");
        if (context.method().equals(HandlerType.POST) && ("cross-site".equals(site) || "same-site".equals(site))) {
            throw new ForbiddenResponse();
        }
    }

    /** Lets browsers load nothing but our own files and run no script written into a page. */
    private static void secure(Context context) {
        context.header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
                                + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin");
    }
}
