package org.duijie.corpus.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.corpus.code.CodeNames;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CommonFields;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Owner;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.Source;

/**
 * Makes one record like a learnt one: with something in the same fields, of about the same length, about the same topic. Persons are left
 * out; organisations are 示例 ones. For one thread.
 */
final class RecordMaker {
    private static final Source SOURCE = new Source("对接生成数据", "", Optional.empty());
    private static final RegionCode SOMEWHERE = new RegionCode("330000");
    private static final double RARE_OWN_TERM = 0.35;
    private static final double LENGTH_SPREAD = 1.5;

    private final CorpusModel model;
    private final long enterprises;
    private final Draws draws;
    private final int number;
    private final long index;
    private final CorpusRecord like;
    private final Walk walk;
    private final long days;
    private final Optional<RegionCode> region;

    /**
     * A maker of one record.
     *
     * @param draws decides everything
     * @param enterprises how many enterprises there are for needs to belong to
     */
    RecordMaker(CorpusModel model, long enterprises, Part part, long index, Draws draws) {
        this.model = model;
        this.enterprises = enterprises;
        this.draws = draws;
        this.index = index;
        var numbers = model.numbers(part);
        this.number = numbers[draws.below(numbers.length)];
        this.like = model.record(number);
        this.walk = new Walk(draws, model.rare(), ownTerms());
        this.days = MadeNumbers.days(draws);
        this.region = draws.chance(0.5)
                ? like.common().region()
                : model.record(numbers[draws.below(numbers.length)]).common().region();
    }

    private List<String> ownTerms() {
        var terms = new ArrayList<String>();
        var keywords = like.common().keywords();
        for (int n = 1 + draws.below(3); n > 0; n--) {
            boolean known = !keywords.isEmpty() && !draws.chance(RARE_OWN_TERM);
            terms.add(
                    known
                            ? keywords.get(draws.below(keywords.size()))
                            : model.rare().draw(draws));
        }
        return terms;
    }

    /** {@return the number of the learnt record that it is like} */
    int number() {
        return number;
    }

    /** {@return the record, under an id} */
    CorpusRecord make(String id) {
        return switch (like) {
            case Achievement a -> achievement(a, id);
            case Patent p -> patent(p, id);
            case Need n -> need(n, id);
            case Enterprise e -> enterprise(e, id);
        };
    }

    private CommonFields common(String id, String title) {
        var common = like.common();
        var summary =
                common.summary().isBlank() ? "" : walk.text(model.summaries(), number, lengthLike(common.summary()));
        return new CommonFields(
                id,
                title,
                summary,
                keywords(common.keywords().size()),
                common.ipc(),
                common.industry(),
                region,
                Optional.of(SOURCE),
                common.updatedAt().map(t -> MadeNumbers.moved(t, days)));
    }

    private String title() {
        return like.common().title().isBlank() ? "" : walk.title(model.titles(), number);
    }

    private int lengthLike(String text) {
        return (int) (text.length() * draws.factor(LENGTH_SPREAD));
    }

    private List<String> keywords(int count) {
        var keywords = new LinkedHashSet<String>();
        for (var term : walk.written()) {
            if (keywords.size() < count) {
                keywords.add(term);
            }
        }
        while (keywords.size() < count) {
            keywords.add(model.rare().draw(draws));
        }
        return List.copyOf(keywords);
    }

    private Achievement achievement(Achievement a, String id) {
        var owner = a.owner().map(o -> new Owner(organisation(o.type()), "", o.type()));
        return new Achievement(
                common(id, title()),
                owner,
                owner.map(o -> List.of(o.name())).orElse(List.of()),
                a.stage(),
                a.attribute(),
                a.level(),
                a.registrationNo().isEmpty() ? "" : "示例-" + id,
                a.startDate().map(d -> MadeNumbers.moved(d, days)),
                a.endDate().map(d -> MadeNumbers.moved(d, days)),
                a.secrecy(),
                a.transferModes(),
                a.price().map(p -> MadeNumbers.like(p, draws)),
                List.of(),
                "");
    }

    private Patent patent(Patent p, String id) {
        var applied = p.applicationDate().map(d -> MadeNumbers.moved(d, days));
        int year = applied.map(LocalDate::getYear).orElse(2020);
        return new Patent(
                common(id, title()),
                p.publicationNo().isEmpty() ? "" : MadeNumbers.publicationNo(index, p.kindCode()),
                p.applicationNo().isEmpty() ? "" : MadeNumbers.applicationNo(year, index),
                p.kindCode(),
                p.applicants().isEmpty() ? List.of() : List.of(organisation("")),
                List.of(),
                claims(p.claims()),
                p.cpc(),
                applied,
                p.publicationDate().map(d -> MadeNumbers.moved(d, days)),
                p.legalStatus(),
                "");
    }

    private List<String> claims(List<String> claims) {
        return claims.stream()
                .filter(c -> !c.isBlank())
                .map(c -> walk.text(model.claims(), number, lengthLike(c)))
                .toList();
    }

    private Need need(Need n, String id) {
        boolean asked = !n.enterpriseId().isEmpty() && enterprises > 0;
        return new Need(
                common(id, title()),
                asked ? Part.ENTERPRISES.id((long) (draws.share() * enterprises)) : "",
                n.budget().map(b -> MadeNumbers.like(b, draws)),
                n.deadline().map(d -> MadeNumbers.moved(d, days)),
                n.transferModes(),
                n.visibility(),
                n.status());
    }

    private Enterprise enterprise(Enterprise e, String id) {
        var common = common(id, organisation(""));
        var code = e.uscc().isEmpty()
                ? ""
                : MadeNumbers.uscc(region.orElse(SOMEWHERE).digits(), draws);
        var products = walk.written().stream().limit(e.products().size()).toList();
        var employees = e.employees().isPresent()
                ? OptionalInt.of((int) (e.employees().getAsInt() * draws.factor(3)))
                : OptionalInt.empty();
        return new Enterprise(common, code, products, e.qualifications(), employees);
    }

    private String organisation(String type) {
        var place = CodeNames.builtIn()
                .nearestRegion(region.orElse(SOMEWHERE), Locale.SIMPLIFIED_CHINESE)
                .orElse("浙江");
        var ending = type.contains("校") || type.contains("大学") ? "大学" : "有限公司";
        return place.replaceAll("[省市区县]$", "") + "示例" + model.rare().name(draws) + ending;
    }
}
