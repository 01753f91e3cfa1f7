package org.duijie.api.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Access;
import org.duijie.api.access.Role;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Enterprise;

/**
 * What every page needs: the reader's language, texts and addresses.
 *
 * @param language Chinese or English
 * @param path the address without parameters
 * @param parameters the parameters of the address
 * @param visitor who reads it
 * @param reader the enterprise in whose name the page is used; empty for nobody, and on pages where it does not matter
 */
public record Page(Locale language, String path, Parameters parameters, Visitor visitor, Optional<Enterprise> reader) {
    private static final String ITEMS = "/items/";

    /** {@return the page that a request asks for; Chinese where the language is wrong or not given} */
    static Page of(Context context) {
        return at(context.path(), new Parameters(context.queryParamMap()), Visitor.of(context));
    }

    /** {@return the page at an address for somebody} */
    static Page at(String path, Parameters parameters, Visitor visitor) {
        return new Page(language(parameters), path, parameters, visitor, Optional.empty());
    }

    private static Locale language(Parameters parameters) {
        try {
            return ReaderLanguage.of(parameters).orElse(ReaderLanguage.USUAL);
        } catch (BrokenRule e) {
            return ReaderLanguage.USUAL;
        }
    }

    /** {@return the same in the name of an enterprise, or nobody's} */
    Page as(Optional<Enterprise> who) {
        return new Page(language, path, parameters, visitor, who);
    }

    /** {@return a text of the pages in the reader's language} */
    public String t(String key, Object... values) {
        return ApiMessages.MESSAGES.text(language, key, values);
    }

    /** {@return whether who reads may see what has this rule} */
    public boolean may(Access rule) {
        return rule.permits(visitor.caller(), false);
    }

    /** {@return a number with its thousands set off} */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    /** {@return the language as HTML names it} */
    public String lang() {
        return isEnglish() ? "en" : "zh-CN";
    }

    /** {@return whether the page is in English} */
    public boolean isEnglish() {
        return language.getLanguage().equals("en");
    }

    /** {@return an address in the reader's language} */
    public String link(String to) {
        return link(to, new Parameters(Map.of()));
    }

    /** {@return an address with parameters, in the reader's language} */
    public String link(String to, Parameters with) {
        return address(to, with, isEnglish());
    }

    /** {@return the address of one of the own pages of the enterprise in whose name this one is used} */
    public String own(String to) {
        return own(to, new Parameters(Map.of()));
    }

    /** {@return the same with parameters} */
    String own(String to, Parameters with) {
        var values = new LinkedHashMap<>(with.values());
        reader().filter(r -> visitor.caller().enterprise().isEmpty())
                .ifPresent(r -> values.put(Own.ENTERPRISE, List.of(r.id())));
        return link(to, new Parameters(values));
    }

    /** {@return whether who reads may use own pages of enterprises} */
    public boolean hasOwn() {
        return visitor.caller().is(Role.ENTERPRISE) || visitor.caller().is(Role.BROKER);
    }

    /** {@return the address of a record's page} */
    public String item(String id) {
        return link(itemPath(id));
    }

    /** {@return the address of a technology's page that keeps where it stood in a list} */
    String item(String id, Parameters place) {
        return link(itemPath(id), place);
    }

    /** {@return the address that opens a technology of a list} */
    String open(String id, ListPlace place) {
        return link("/open", place.parameters("item", id));
    }

    /** {@return the address that takes what a reader says about a technology} */
    public String event(String id) {
        return link(itemPath(id) + "/event");
    }

    /** {@return the address of what fits a record} */
    public String related(String id) {
        return link(itemPath(id) + "/related");
    }

    /** {@return the address of technologies like one} */
    public String similar(String id) {
        return link(itemPath(id) + "/similar");
    }

    /** {@return the address of technologies for an enterprise} */
    public String recommended(String id) {
        return link(itemPath(id) + "/recommended");
    }

    /** {@return the address of the search for a text} */
    public String search(String text) {
        return link("/", new Parameters(Map.of("q", List.of(text))));
    }

    /** {@return this page in the other language} */
    public String otherLanguage() {
        return address(path, parameters, !isEnglish());
    }

    /** {@return a text as a segment of a path} */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String itemPath(String id) {
        return ITEMS + segment(id);
    }

    private static String address(String to, Parameters with, boolean english) {
        var values = new LinkedHashMap<>(with.values());
        values.remove(ReaderLanguage.PARAMETER);
        if (english) {
            values.put(ReaderLanguage.PARAMETER, List.of("en"));
        }
        var query = new Parameters(values).query();
        return query.isEmpty() ? to : to + "?" + query;
    }
}
