package org.duijie.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Refused;
import org.duijie.api.ask.RequestBody;
import org.duijie.api.ask.UnknownId;
import org.duijie.api.push.plan.UnknownProposal;
import org.duijie.api.view.Json;
import org.duijie.api.web.ErrorPage;
import org.duijie.api.web.SignInPages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.evaluation.judge.UnknownPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong, as problem details (RFC 9457) for programs and as a page for people. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int PRECONDITION_REQUIRED = 428;
    private static final int TOO_LARGE = 413;
    private static final int WRONG_TYPE = 415;
    private static final int UNPROCESSABLE = 422;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;
    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("http.contentType", WRONG_TYPE),
            Map.entry("http.idempotencyKey", UNPROCESSABLE),
            Map.entry("account.unknown", NOT_FOUND),
            Map.entry("key.unknown", NOT_FOUND),
            Map.entry("account.taken", CONFLICT),
            Map.entry("push.decided", CONFLICT),
            Map.entry("reply.proposal", NOT_FOUND),
            Map.entry("feedback.foreign", FORBIDDEN),
            Map.entry("acting.foreign", FORBIDDEN),
            Map.entry("http.ifMatch", PRECONDITION_FAILED),
            Map.entry("http.ifMatchMissing", PRECONDITION_REQUIRED));

    private final ErrorPage page;

    Problems(ErrorPage page) {
        this.page = page;
    }

    /** Answers to a rule that a request broke, or that store or index broke. */
    void broken(BrokenRule rule, Context context) {
        switch (rule) {
            case Refused refused -> refused(refused, context);
            case UnknownId unknown -> tell(context, NOT_FOUND, unknown.rule(), text(unknown, context));
            case UnknownProposal unknown -> tell(context, NOT_FOUND, unknown.rule(), text(unknown, context));
            case UnknownPool unknown -> tell(context, NOT_FOUND, unknown.rule(), text(unknown, context));
            case RequestBody.TooLarge large -> tell(context, TOO_LARGE, large.rule(), text(large, context));
            case BrokenRule own
            when own.rule().startsWith("index.") || own.rule().startsWith("store.") -> {
                LOG.error("{} {}", context.method(), context.path(), own);
                tell(context, UNAVAILABLE, own.rule(), message(context, "http.unavailable"));
            }
            default -> tell(context, STATUS.getOrDefault(rule.rule(), BAD_REQUEST), rule.rule(), text(rule, context));
        }
    }

    /** Answers that somebody may not: people who are not signed in are led there first. */
    private void refused(Refused refused, Context context) {
        refused.retryAfter().ifPresent(after -> context.header("Retry-After", Long.toString(after.toSeconds())));
        boolean isUnknown = refused.status() == UNAUTHORIZED;
        if (isUnknown && !Route.isApi(context.path())) {
            SignInPages.leadThere(context);
            return;
        }
        if (isUnknown) {
            context.header("WWW-Authenticate", "Bearer realm=\"duijie\"");
        }
        tell(context, refused.status(), refused.rule(), text(refused, context));
    }

    /** Answers that a dictionary of the user is faulty, with file and line. */
    void faulty(DictionaryFault fault, Context context) {
        var problem = problem(context, UNPROCESSABLE, fault.rule(), fault.text(Requests.languageOfErrors(context)))
                .put("file", fault.file())
                .put("line", fault.line());
        context.status(UNPROCESSABLE).contentType(Answers.PROBLEM).result(Answers.bytes(problem));
    }

    /** Answers that the server is not ready, with the rule's own words, which say what to run. */
    void unavailable(Context context, BrokenRule rule) {
        tell(context, UNAVAILABLE, rule.rule(), text(rule, context));
    }

    /** Answers for what the server itself refuses: an unknown path, a wrong method. */
    void refused(HttpResponseException refusal, Context context) {
        int status = refusal.getStatus();
        switch (status) {
            case NOT_FOUND -> tell(context, status, "http.path", message(context, "http.path", context.path()));
            case NOT_ALLOWED -> {
                var allowed = String.join(", ", refusal.getDetails().values());
                context.header("Allow", allowed);
                tell(context, status, "http.method", message(context, "http.method", context.method(), allowed));
            }
            default -> tell(context, status, "http.refused", title(Requests.languageOfErrors(context), status));
        }
    }

    /** Answers to a fault of ours, which is logged and not shown. */
    void unexpected(Exception fault, Context context) {
        LOG.error("{} {}", context.method(), context.path(), fault);
        tell(context, FAILED, "http.unexpected", message(context, "http.unexpected"));
    }

    private void tell(Context context, int status, String rule, String detail) {
        var language = Requests.languageOfErrors(context);
        context.status(status);
        if (status == TOO_LARGE) {
            context.header("Connection", "close"); // the rest of the body is not read, so nothing can follow it
        }
        if (!Route.isApi(context.path())) {
            context.html(page.render(context, status, title(language, status), detail));
            return;
        }
        context.contentType(Answers.PROBLEM).result(Answers.bytes(problem(context, status, rule, detail)));
    }

    private static ObjectNode problem(Context context, int status, String rule, String detail) {
        return Json.object()
                .put("type", "urn:duijie:problem:" + rule)
                .put("title", title(Requests.languageOfErrors(context), status))
                .put("status", status)
                .put("detail", detail)
                .put("rule", rule)
                .put("instance", context.req().getRequestURI());
    }

    private static String text(BrokenRule rule, Context context) {
        return rule.text(Requests.languageOfErrors(context));
    }

    private static String message(Context context, String key, Object... values) {
        return ApiMessages.MESSAGES.text(Requests.languageOfErrors(context), key, values);
    }

    private static String title(Locale language, int status) {
        return Optional.of("http.title." + status)
                .filter(Problems::isKnown)
                .map(key -> ApiMessages.MESSAGES.text(language, key))
                .orElseGet(() -> ApiMessages.MESSAGES.text(language, "http.title", status));
    }

    private static boolean isKnown(String key) {
        try {
            ApiMessages.MESSAGES.text(Locale.ROOT, key);
            return true;
        } catch (MissingResourceException e) {
            return false;
        }
    }
}
