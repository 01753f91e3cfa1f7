package org.duijie.corpus.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.normalise.ClassificationRule;
import org.duijie.corpus.normalise.IndustryRule;
import org.duijie.corpus.normalise.PatentNumberRule;
import org.duijie.corpus.normalise.RegionRule;
import org.duijie.corpus.normalise.Rule;
import org.duijie.corpus.normalise.UsccRule;

/** What is expected of the records of each kind. The weights of a kind add up to 100. */
final class Criteria {
    private static final int LEAST_TITLE = 4;
    private static final int LEAST_SUMMARY = 50;

    private static final Rule<String> USCC = new UsccRule();
    private static final Rule<String> IPC = ClassificationRule.ipc();
    private static final Rule<String> INDUSTRY = new IndustryRule();
    private static final Rule<String> REGION = new RegionRule();
    private static final Rule<String> APPLICATION = PatentNumberRule.applications();
    private static final Rule<String> PUBLICATION = PatentNumberRule.publications();

    private static final Map<Kind, List<Criterion>> ALL = new EnumMap<>(Map.of(
            Kind.ACHIEVEMENT, heaviestFirst(achievement()),
            Kind.PATENT, heaviestFirst(patent()),
            Kind.NEED, heaviestFirst(need()),
            Kind.ENTERPRISE, heaviestFirst(enterprise())));

    private Criteria() {}

    /** {@return what is expected of a kind, the weightiest first} */
    static List<Criterion> of(Kind kind) {
        return ALL.get(kind);
    }

    private static List<Criterion> achievement() {
        return List.of(
                title(10),
                summary(15),
                keywords(5),
                ipc(10),
                industry(10),
                region(5),
                of("owner.name", 8, a -> a.owner().isPresent() ? Optional.empty() : Criterion.filled(a.completers())),
                of(
                        "owner.uscc",
                        2,
                        a -> Criterion.checked(
                                USCC, a.owner().map(o -> o.uscc()).orElse(""))),
                of("stage", 10, a -> Criterion.filled(a.stage())),
                of("transferModes", 10, a -> Criterion.filled(a.transferModes())),
                of("price", 5, a -> Criterion.amount(a.price())),
                of("contact", 5, a -> Criterion.text(a.contact(), 1)),
                of("endDate", 5, a -> Criterion.notBefore(a.endDate(), a.startDate())));
    }

    private static List<Criterion> patent() {
        return List.of(
                title(10),
                summary(15),
                ipc(15),
                region(5),
                ofPatent("claims", 15, p -> Criterion.filled(p.claims())),
                ofPatent("applicants", 10, p -> Criterion.filled(p.applicants())),
                ofPatent("inventors", 5, p -> Criterion.filled(p.inventors())),
                ofPatent("publicationNo", 5, p -> Criterion.checked(PUBLICATION, p.publicationNo())),
                ofPatent("applicationNo", 5, p -> Criterion.checked(APPLICATION, p.applicationNo())),
                ofPatent("applicationDate", 5, p -> Criterion.filled(p.applicationDate())),
                ofPatent("publicationDate", 5, p -> Criterion.notBefore(p.publicationDate(), p.applicationDate())),
                ofPatent("legalStatus", 5, p -> Criterion.text(p.legalStatus(), 1)));
    }

    private static List<Criterion> need() {
        return List.of(
                title(10),
                summary(25),
                keywords(5),
                ipc(5),
                industry(15),
                region(10),
                ofNeed("enterpriseId", 10, n -> Criterion.text(n.enterpriseId(), 1)),
                ofNeed("budget", 10, n -> Criterion.amount(n.budget())),
                ofNeed("deadline", 5, n -> Criterion.filled(n.deadline())),
                ofNeed("transferModes", 5, n -> Criterion.filled(n.transferModes())));
    }

    private static List<Criterion> enterprise() {
        return List.of(
                title(15),
                summary(20),
                industry(15),
                region(10),
                ofEnterprise("products", 20, e -> Criterion.filled(e.products())),
                ofEnterprise("uscc", 10, e -> Criterion.checked(USCC, e.uscc())),
                ofEnterprise("qualifications", 5, e -> Criterion.filled(e.qualifications())),
                ofEnterprise("employees", 5, Criteria::employees));
    }

    private static Criterion title(int weight) {
        return new Criterion("title", weight, r -> Criterion.text(r.common().title(), LEAST_TITLE));
    }

    private static Criterion summary(int weight) {
        return new Criterion("summary", weight, Criteria::summary);
    }

    private static Optional<Fault> summary(CorpusRecord record) {
        var summary = record.common().summary().strip();
        boolean repeated =
                !summary.isEmpty() && summary.equals(record.common().title().strip());
        return repeated ? Optional.of(Fault.REPEATED) : Criterion.text(summary, LEAST_SUMMARY);
    }

    private static Criterion keywords(int weight) {
        return new Criterion(
                "keywords", weight, r -> Criterion.filled(r.common().keywords()));
    }

    private static Criterion ipc(int weight) {
        return new Criterion(
                "ipc",
                weight,
                r -> all(IPC, r.common().ipc().stream().map(IpcCode::symbol).toList()));
    }

    private static Criterion industry(int weight) {
        return new Criterion(
                "industry",
                weight,
                r -> all(
                        INDUSTRY,
                        r.common().industry().stream().map(i -> i.code()).toList()));
    }

    private static Criterion region(int weight) {
        return new Criterion(
                "region",
                weight,
                r -> Criterion.checked(
                        REGION, r.common().region().map(RegionCode::digits).orElse("")));
    }

    /** The first fault of a list's values. */
    private static Optional<Fault> all(Rule<String> rule, List<String> values) {
        return values.isEmpty()
                ? Optional.of(Fault.MISSING)
                : values.stream()
                        .flatMap(v -> Criterion.checked(rule, v).stream())
                        .findFirst();
    }

    private static Optional<Fault> employees(Enterprise enterprise) {
        if (enterprise.employees().isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        return enterprise.employees().getAsInt() == 0 ? Optional.of(Fault.ZERO) : Optional.empty();
    }

    private static Criterion of(String field, int weight, Function<Achievement, Optional<Fault>> fault) {
        return Criterion.of(field, weight, Achievement.class, fault);
    }

    private static Criterion ofPatent(String field, int weight, Function<Patent, Optional<Fault>> fault) {
        return Criterion.of(field, weight, Patent.class, fault);
    }

    private static Criterion ofNeed(String field, int weight, Function<Need, Optional<Fault>> fault) {
        return Criterion.of(field, weight, Need.class, fault);
    }

    private static Criterion ofEnterprise(String field, int weight, Function<Enterprise, Optional<Fault>> fault) {
        return Criterion.of(field, weight, Enterprise.class, fault);
    }

    private static List<Criterion> heaviestFirst(List<Criterion> criteria) {
        var sorted = new ArrayList<>(criteria);
        sorted.sort((a, b) -> Integer.compare(b.weight(), a.weight()));
        return List.copyOf(sorted);
    }
}
