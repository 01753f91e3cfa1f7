package org.duijie.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.ask.SeenData;
import org.duijie.api.view.FacetNames;
import org.duijie.api.view.ItemJson;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.Stage;
import org.duijie.corpus.model.TransferMode;
import org.duijie.indexer.schema.Facet;
import org.duijie.recommender.field.FieldScheme;
import org.duijie.recommender.field.Suggestion;

/** The fields of a record's page, in groups; fields without a value are left out. */
final class ItemFields {
    private final Page page;
    private final SeenData data;
    private final CorpusRecord record;
    private final FacetNames names;

    ItemFields(Page page, SeenData data, CorpusRecord record) {
        this.page = page;
        this.data = data;
        this.record = record;
        this.names = new FacetNames(page.language());
    }

    List<ItemPage.Section> sections() {
        var own = switch (record) {
            case Achievement a -> achievement(a);
            case Patent p -> patent(p);
            case Need n -> need(n);
            case Enterprise e -> enterprise(e);
        };
        return Stream.concat(own.stream(), Stream.of(classification()))
                .map(s -> new ItemPage.Section(
                        s.title(),
                        s.facts().stream().filter(f -> !f.values().isEmpty()).toList()))
                .filter(s -> !s.facts().isEmpty())
                .toList();
    }

    String contact() {
        return record instanceof Achievement a ? a.contact() : "";
    }

    private List<ItemPage.Section> achievement(Achievement a) {
        return List.of(
                section(
                        "transfer",
                        fact("price", Stream.of(Amounts.text(page, a.price()))),
                        modes(a.transferModes()),
                        fact("stage", a.stage().map(Stage::code).map(s -> names.of(Facet.STAGE, s)).stream()),
                        linked("patentIds", a.patentIds(), Kind.PATENT)),
                section(
                        "owner",
                        fact("owner", a.owner().map(o -> o.name()).stream()),
                        fact("ownerType", a.owner().map(o -> o.type()).stream()),
                        fact("uscc", a.owner().map(o -> o.uscc()).stream()),
                        fact("completers", a.completers().stream()),
                        region()),
                section(
                        "registration",
                        fact("registrationNo", Stream.of(a.registrationNo())),
                        fact("attribute", Stream.of(a.attribute())),
                        fact("level", Stream.of(a.level())),
                        fact("secrecy", Stream.of(a.secrecy())),
                        fact("period", period(a)),
                        updated()));
    }

    private List<ItemPage.Section> patent(Patent p) {
        return List.of(
                section(
                        "owner",
                        fact("applicants", p.applicants().stream()),
                        fact("inventors", p.inventors().stream()),
                        region()),
                section(
                        "patent",
                        fact("legalStatus", Stream.of(p.legalStatus())),
                        fact("kindCode", Stream.of(p.kindCode())),
                        fact("publicationNo", Stream.of(p.publicationNo())),
                        fact("applicationNo", Stream.of(p.applicationNo())),
                        fact("applicationDate", text(p.applicationDate())),
                        fact("publicationDate", text(p.publicationDate())),
                        fact("familyId", Stream.of(p.familyId())),
                        new Fact(page.t("web.item.cpc"), ipc(p.cpc())),
                        updated()));
    }

    private List<ItemPage.Section> need(Need n) {
        return List.of(section(
                "need",
                linked(
                        "enterprise",
                        n.enterpriseId().isEmpty() ? List.of() : List.of(n.enterpriseId()),
                        Kind.ENTERPRISE),
                fact("budget", Stream.of(Amounts.text(page, n.budget()))),
                modes(n.transferModes()),
                fact("deadline", text(n.deadline())),
                fact("status", status(n)),
                region(),
                updated()));
    }

    private List<ItemPage.Section> enterprise(Enterprise e) {
        var people = e.employees().isPresent()
                ? Stream.of(page.t("web.people", page.number(e.employees().getAsInt())))
                : Stream.<String>empty();
        return List.of(section(
                "enterprise",
                fact("products", e.products().stream()),
                fact("qualifications", e.qualifications().stream()),
                fact("employees", people),
                fact("uscc", Stream.of(e.uscc())),
                region(),
                updated()));
    }

    private ItemPage.Section classification() {
        var suggestions = data.suggestedFields(record);
        return section(
                "classification",
                new Fact(
                        page.t("web.item.industry"),
                        record.common().industry().stream().map(this::industry).toList()),
                new Fact(page.t("web.item.ipc"), ipc(record.common().ipc())),
                suggested(FieldScheme.INDUSTRY, suggestions),
                suggested(FieldScheme.IPC, suggestions));
    }

    private Fact suggested(FieldScheme scheme, Map<FieldScheme, List<Suggestion>> suggestions) {
        return new Fact(
                page.t("web.item.suggested." + scheme.code()),
                suggestions.getOrDefault(scheme, List.of()).stream()
                        .map(s -> new Fact.Value(
                                names.ofNearest(ItemJson.facet(scheme), s.code()) + " "
                                        + QualityPage.percent(s.confidence()),
                                s.code(),
                                ""))
                        .toList());
    }

    private Fact.Value industry(IndustryCode code) {
        return new Fact.Value(names.ofNearest(Facet.INDUSTRY, code.code()), code.code(), "");
    }

    private List<Fact.Value> ipc(List<IpcCode> symbols) {
        return symbols.stream()
                .map(s -> new Fact.Value(names.ofNearest(Facet.IPC_CLASS, s.symbol()), s.symbol(), ""))
                .toList();
    }

    private Fact region() {
        return new Fact(
                page.t("facet.region"),
                record.common().region().stream().map(this::regionValue).toList());
    }

    private Fact.Value regionValue(RegionCode region) {
        Parameters around = SearchQuestion.everything()
                .only(Facet.REGION, List.of(region.digits()))
                .only(Facet.KIND, List.of(record.kind().code()))
                .parameters();
        return new Fact.Value(names.fullRegion(region), "", page.link("/", around));
    }

    private Fact modes(List<TransferMode> modes) {
        return fact("transferModes", modes.stream().map(TransferMode::code).map(m -> names.of(Facet.TRANSFER_MODE, m)));
    }

    private Fact linked(String key, List<String> ids, Kind kind) {
        var values = new ArrayList<Fact.Value>();
        for (var id : ids) {
            values.add(data.find(kind, id)
                    .map(r -> new Fact.Value(r.displayTitle(), "", page.item(id)))
                    .orElseGet(() -> Fact.Value.of(id)));
        }
        return new Fact(page.t("web.item." + key), values);
    }

    private Stream<String> status(Need n) {
        return switch (n.status()) {
            case "" -> Stream.empty();
            case "open", "closed" -> Stream.of(page.t("web.status." + n.status()));
            default -> Stream.of(n.status());
        };
    }

    private static Stream<String> period(Achievement a) {
        if (a.startDate().isEmpty() && a.endDate().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(a.startDate().map(Object::toString).orElse("") + " – "
                + a.endDate().map(Object::toString).orElse(""));
    }

    private Fact updated() {
        return fact(
                "updatedAt",
                record.common().updatedAt().stream().map(i -> i.toString().substring(0, 10)));
    }

    private Fact fact(String key, Stream<String> values) {
        return new Fact(
                page.t("web.item." + key),
                values.filter(v -> !v.isBlank()).map(Fact.Value::of).toList());
    }

    private ItemPage.Section section(String key, Fact... facts) {
        return new ItemPage.Section(page.t("web.section." + key), List.of(facts));
    }

    private static Stream<String> text(Optional<?> value) {
        return value.stream().map(Object::toString);
    }
}
