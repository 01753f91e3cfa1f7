package org.duijie.api.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.ApiMessages;
import org.duijie.api.Engine;
import org.duijie.api.Judgments;
import org.duijie.api.KeptReports;
import org.duijie.api.Service;
import org.duijie.api.access.Gate;
import org.duijie.api.ask.SeenData;
import org.duijie.api.ask.Sight;
import org.duijie.api.config.Listen;
import org.duijie.api.experiment.Arms;
import org.duijie.api.interaction.InteractionLog;
import org.duijie.api.need.EnterpriseNeeds;
import org.duijie.api.push.reply.Inbox;
import org.duijie.api.push.reply.Replies;
import org.duijie.api.saved.SavedSearches;
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
 * The server of the HTTP API and the web pages, on this machine only unless the settings say otherwise. It keeps the index up with the store and the user's dictionaries by
 * itself. Safe for several threads.
 */
public final class ApiServer implements AutoCloseable {
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
    private final Listen listen;
    private final ServerMetrics metrics = new ServerMetrics();
    private final Javalin javalin;
    private final IndexKeeper index;
    private final DictionaryKeeper dictionaries;
    private final Judgments judgments;
    private final InteractionLog interactions;
    private final Pushing pushing;

    private ApiServer(Engine engine, Service service, ServerConfig config, Optional<Experiment> experiment) {
        this.config = config;
        this.listen = service.settings().listen();
        var gate = new Gate(service, config.largestRequest());
        requireAccounts(gate, listen);
        var data = new SeenData(engine, metrics);
        var sight = new Sight(data, service);
        this.interactions = new InteractionLog(engine.store()::addInteractions);
        var arms = experiment.map(e -> Arms.of(e, engine)).orElseGet(Arms::none);
        var pages = new Pages(sight, arms, interactions, Clock.systemUTC(), config.largestRequest());
        var problems = new Problems(pages.errors());
        this.pushing = new Pushing(engine, service, sight, config);
        this.index = new IndexKeeper(engine, config, () -> {
            data.prepareSuggestions();
            pushing.wake();
        });
        this.dictionaries = new DictionaryKeeper(engine, () -> {
            index.wake();
            data.takeOverTerms();
        });
        this.metrics.watch(engine);
        this.judgments = new Judgments(engine.settings().place(), Clock.systemUTC());
        var handlers = handlers(engine, service, sight, arms, problems);
        this.javalin = Javalin.create(javalinConfig -> {
            configure(javalinConfig, gate, sight, problems);
            handlers.forEach((route, handler) -> javalinConfig.routes.addEndpoint(new Endpoint(
                    HandlerType.findOrCreate(route.method()),
                    route.path(),
                    handler,
                    Set.of(new Roles(Set.of(route.access()))))));
            pages.addTo(javalinConfig.routes);
            pages.reading().addTo(javalinConfig.routes);
            pages.judging(judgments).addTo(javalinConfig.routes);
            pages.reports(KeptReports.of(engine.data())).addTo(javalinConfig.routes);
            pages.pushes(pushing.delivery(), pushing.replies()).addTo(javalinConfig.routes);
            pages.desk(service, pushing::send).addTo(javalinConfig.routes);
            pages.funnel(service, engine.store()).addTo(javalinConfig.routes);
            pages.signIn(service).addTo(javalinConfig.routes);
            pages.keys(service).addTo(javalinConfig.routes);
            addOwnPages(pages, engine, service, javalinConfig.routes);
        });
        Rules.requireOfAll(javalin);
    }

    /**
     * Starts a server.
     *
     * @param engine what answers; stays the caller's to close, after the server
     * @param service who may ask; stays the caller's too
     * @param config how to run
     * @return the server, listening, to be closed by the caller
     * @throws BrokenRule {@code http.port} if the port is taken, {@code access.noAccounts} if others than this machine could ask and there are no accounts
     */
    public static ApiServer start(Engine engine, Service service, ServerConfig config) {
        return start(engine, service, config, Optional.empty());
    }

    /**
     * As the other, with an experiment between rankers.
     *
     * @throws BrokenRule {@code http.port}, or why a ranker of an arm cannot be used
     */
    public static ApiServer start(
            Engine engine, Service service, ServerConfig config, Optional<Experiment> experiment) {
        engine.model().get(); // so that the first question need not wait for it
        var server = new ApiServer(engine, service, config, experiment);
        try {
            server.javalin.start();
        } catch (RuntimeException e) {
            server.close();
            throw new BrokenRule(e, ApiMessages.MESSAGES, "http.port", Integer.toString(config.port()), e.getMessage());
        }
        LOG.info("serving on http://{}:{} with {}", server.listen.host(), server.port(), config);
        experiment.ifPresent(e -> LOG.info("enterprises take part in {}", e));
        return server;
    }

    /** {@return the port on which it listens} */
    public int port() {
        return javalin.port();
    }

    /** {@return every route and page that it answers to} */
    List<Endpoint> endpoints() {
        return Rules.endpoints(javalin);
    }

    /** Stops: takes no more requests, waits for those under way as long as the settings allow, then returns. */
    @Override
    public void close() {
        javalin.stop();
        interactions.close();
        dictionaries.close();
        index.close();
        pushing.close();
        metrics.close();
        judgments.close();
    }

    private Map<Route, Handler> handlers(Engine engine, Service service, Sight sight, Arms arms, Problems problems) {
        var match = new MatchApi(sight, arms, config.largestRequest());
        var health = new HealthApi(engine, problems);
        var judging = new JudgingApi(judgments, config.largestRequest());
        var handlers = new EnumMap<Route, Handler>(Route.class);
        handlers.put(Route.SEARCH, new SearchApi(sight)::search);
        handlers.put(Route.SUGGEST, new SuggestApi(sight)::suggest);
        handlers.put(Route.MATCH, match::match);
        handlers.put(Route.NEED_MATCHES, match::matchesOfNeed);
        handlers.put(Route.ITEM, new ItemApi(sight)::item);
        handlers.put(Route.PROSPECTS, match::prospects);
        handlers.put(Route.SIMILAR, match::similar);
        handlers.put(Route.RECOMMENDATIONS, match::recommendations);
        handlers.put(
                Route.INTERACTIONS,
                new InteractionsApi(engine.store(), sight, Clock.systemUTC(), config.largestRequest())::add);
        handlers.put(Route.CHANGES, new ChangesApi(new ChangeFeed(engine.store()))::changes);
        handlers.put(Route.STATS, new StatsApi(engine, sight)::stats);
        handlers.put(Route.QUALITY, new QualityApi(sight)::quality);
        handlers.put(Route.JUDGMENTS, judging::judge);
        handlers.put(Route.AGREEMENT, judging::agreement);
        handlers.put(Route.DICTIONARY_RELOAD, new DictionaryApi(engine, index::wake)::reload);
        putEnterprises(handlers, engine, service, sight);
        pushing.addTo(handlers);
        handlers.put(Route.LIVE, health::live);
        handlers.put(Route.READY, health::ready);
        handlers.put(Route.METRICS, metrics::scrape);
        var accounts = new AccountsApi(service, config.largestRequest());
        handlers.put(Route.ME, accounts::me);
        handlers.put(Route.ACCOUNTS, accounts::list);
        handlers.put(Route.ACCOUNT_ADD, accounts::add);
        handlers.put(Route.ACCOUNT, accounts::get);
        handlers.put(Route.ACCOUNT_DISABLE, accounts::disable);
        handlers.put(Route.ACCOUNT_PASSWORD, accounts::setPassword);
        handlers.put(Route.ACCOUNT_ASSIGN, accounts::assign);
        handlers.put(Route.ACCOUNT_UNASSIGN, accounts::unassign);
        var keys = new KeysApi(service, config.largestRequest());
        handlers.put(Route.KEYS, keys::list);
        handlers.put(Route.KEY_CREATE, keys::create);
        handlers.put(Route.KEY_REVOKE, keys::revoke);
        handlers.put(Route.AUDIT, new AuditApi(service)::list);
        handlers.put(Route.OPENAPI, new OpenApi()::describe);
        return handlers;
    }

    /** What enterprises keep themselves. */
    private void putEnterprises(Map<Route, Handler> handlers, Engine engine, Service service, Sight sight) {
        var creations = new Creations(service);
        var needs = new NeedsApi(
                new EnterpriseNeeds(engine.store(), service.clock()), sight, creations, config.largestRequest());
        handlers.put(Route.NEED_CREATE, needs::create);
        handlers.put(Route.NEED, needs::get);
        handlers.put(Route.NEED_CHANGE, needs::change);
        handlers.put(Route.NEED_CLOSE, needs::close);
        handlers.put(Route.ENTERPRISE_NEEDS, needs::ofEnterprise);
        var searches = new SavedSearchesApi(
                new SavedSearches(service), engine.index().terms(), creations, config.largestRequest());
        handlers.put(Route.SAVED_SEARCH_CREATE, searches::create);
        handlers.put(Route.SAVED_SEARCHES, searches::list);
        handlers.put(Route.SAVED_SEARCH, searches::get);
        handlers.put(Route.SAVED_SEARCH_CHANGE, searches::change);
        handlers.put(Route.SAVED_SEARCH_DELETE, searches::delete);
    }

    /** Where enterprises keep their needs, read and answer what was pushed, and say what they want to be pushed. */
    private void addOwnPages(Pages pages, Engine engine, Service service, RoutesConfig routes) {
        var inbox = new Inbox(service);
        pages.needs(new EnterpriseNeeds(engine.store(), service.clock()), inbox).addTo(routes);
        pages.inbox(inbox, new Replies(service), pushing::answered).addTo(routes);
        pages.pushSettings(service, pushing.delivery()).addTo(routes);
        pages.savedSearches(new SavedSearches(service), engine.index().terms()).addTo(routes);
    }

    private void configure(JavalinConfig javalinConfig, Gate gate, Sight sight, Problems problems) {
        javalinConfig.startup.showJavalinBanner = false;
        javalinConfig.startup.showOldJavalinVersionWarning = false;
        javalinConfig.startup.startupWatcherEnabled = false;
        javalinConfig.concurrency.useVirtualThreads = true;
        javalinConfig.http.prefer405over404 = true;
        javalinConfig.http.maxRequestSize = config.largestRequest();
        javalinConfig.jetty.host = listen.host();
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
        around(javalinConfig.routes, gate, sight, problems);
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

    private static void around(RoutesConfig routes, Gate gate, Sight sight, Problems problems) {
        routes.before(ApiServer::secure);
        routes.before(gate::receive);
        routes.beforeMatched(gate::admit);
        routes.after(sight::note);
        routes.exception(BrokenRule.class, problems::broken);
        routes.exception(DictionaryFault.class, problems::faulty);
        routes.exception(HttpResponseException.class, problems::refused);
        routes.exception(Exception.class, problems::unexpected);
    }

    private static void requireAccounts(Gate gate, Listen listen) {
        if (gate.isOpen()) {
            if (!listen.isLocal() || listen.isSecure() || listen.behindProxy()) {
                throw new BrokenRule(ApiMessages.MESSAGES, "access.noAccounts", listen.host());
            }
            LOG.warn(
                    "there are no accounts: everybody on this machine may do everything, and nobody from elsewhere anything");
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
