package org.duijie.corpus.normalise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Money;

/**
 * Brings the fields of record objects, whatever file they came from, to the forms that records have. Ids and references to ids are left
 * alone. Immutable, safe for several threads.
 */
public final class Normaliser {
    private static final Pattern YUAN = Pattern.compile("元$");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final FieldRule kindRule = text("kind", WordsRule.kind());
    private final Map<Kind, List<FieldRule>> rules = new EnumMap<>(Kind.class);

    /** With the former names of organisations that a user keeps. */
    public Normaliser(OrganisationAliases aliases) {
        var organisation = new OrganisationRule(aliases);
        rules.put(Kind.ACHIEVEMENT, with(achievement(organisation)));
        rules.put(Kind.PATENT, with(patent(organisation)));
        rules.put(Kind.NEED, with(need()));
        rules.put(Kind.ENTERPRISE, with(enterprise(organisation)));
    }

    /**
     * Brings a record's fields to their normal forms. Fields that its kind does not have, values of a wrong type and objects of no known
     * kind are left for the record's own rules.
     *
     * @param object the record, which is changed
     * @param kind its kind, if it does not say
     * @param findings hears what was changed, doubted or refused
     * @throws BrokenRule what cannot be read
     */
    public void normalise(ObjectNode object, Optional<Kind> kind, Consumer<Finding> findings) {
        kindRule.apply(object, findings);
        Kind.find(object.path("kind").asText()).or(() -> kind).ifPresent(k -> {
            for (var rule : rules.get(k)) {
                rule.apply(object, findings);
            }
        });
    }

    private static List<FieldRule> with(List<FieldRule> own) {
        var all = new ArrayList<FieldRule>();
        all.add(words("keywords", Texts::list));
        all.add(texts("ipc", ClassificationRule.ipc()));
        all.add(texts("industry", new IndustryRule()));
        all.add(text("region", new RegionRule()));
        all.add(text("source.retrievedAt", new InstantRule()));
        all.add(text("updatedAt", new InstantRule()));
        all.addAll(own);
        return List.copyOf(all);
    }

    private static List<FieldRule> achievement(OrganisationRule organisation) {
        return List.of(
                text("owner.name", organisation),
                text("owner.uscc", new UsccRule()),
                names("completers", Texts::list, organisation),
                text("stage", WordsRule.stage()),
                text("startDate", DateRule.first()),
                text("endDate", DateRule.last()),
                texts("transferModes", WordsRule.transferModes()),
                money("price", MoneyRule.price()),
                words("patentIds", Texts::list));
    }

    private static List<FieldRule> patent(OrganisationRule organisation) {
        return List.of(
                text("publicationNo", PatentNumberRule.publications()),
                text("applicationNo", PatentNumberRule.applications()),
                names("applicants", Texts::names, organisation),
                words("inventors", Texts::names),
                words("claims", Texts::lines),
                texts("cpc", ClassificationRule.cpc()),
                text("applicationDate", DateRule.first()),
                text("publicationDate", DateRule.first()));
    }

    private static List<FieldRule> need() {
        return List.of(
                money("budget", MoneyRule.budget()),
                text("deadline", DateRule.last()),
                texts("transferModes", WordsRule.transferModes()),
                text("visibility", WordsRule.visibility()));
    }

    private static List<FieldRule> enterprise(OrganisationRule organisation) {
        return List.of(
                text("title", organisation),
                text("uscc", new UsccRule()),
                words("products", Texts::list),
                words("qualifications", Texts::list),
                new FieldRule.One<>("employees", new ValueRule<>(new CountRule(), FieldRule::text, IntNode::valueOf)));
    }

    private static FieldRule text(String path, Rule<String> rule) {
        return new FieldRule.One<>(path, new ValueRule<>(rule, FieldRule::textOrNumber, TextNode::valueOf));
    }

    private static FieldRule texts(String path, Rule<String> rule) {
        return names(path, Texts::list, rule);
    }

    private static FieldRule names(String path, Function<String, List<String>> list, Rule<String> rule) {
        return new FieldRule.Several<>(path, list, new ValueRule<>(rule, FieldRule::textOrNumber, TextNode::valueOf));
    }

    private static FieldRule words(String path, Function<String, List<String>> list) {
        return new FieldRule.Words(path, list);
    }

    private static FieldRule money(String path, MoneyRule rule) {
        return new FieldRule.One<>(path, new ValueRule<>(rule, Normaliser::price, Normaliser::node));
    }

    /** What an amount says that is not in its normal form. */
    private static Optional<String> price(JsonNode node) {
        if (!node.isObject()) {
            return FieldRule.textOrNumber(node);
        }
        var amount = node.path("amount");
        var currency = node.path("currency").asText("");
        boolean normal = amount.isNumber() && CURRENCY.matcher(currency).matches();
        return normal
                ? Optional.empty()
                : FieldRule.textOrNumber(amount)
                        .map(a -> currency.isEmpty() ? a : YUAN.matcher(a).replaceFirst("") + currency);
    }

    private static JsonNode node(Money money) {
        var node = JsonNodeFactory.instance.objectNode();
        node.set("amount", DecimalNode.valueOf(money.amount()));
        node.put("currency", money.currency());
        if (!money.said().isEmpty()) {
            node.put("said", money.said());
        }
        return node;
    }
}
