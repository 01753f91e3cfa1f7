package org.duijie.corpus.generate;

import java.util.Optional;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CommonFields;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.Source;

/** A record as another source tells it: other punctuation, a clause less, another beginning of the title. Numbers stay. */
final class NearDuplicate {
    private static final Source OTHER_SOURCE = new Source("对接生成数据转载", "", Optional.empty());
    private static final String ONE = "一种";

    private NearDuplicate() {}

    static CorpusRecord of(CorpusRecord record, Draws draws) {
        var common = common(record.common(), draws);
        return switch (record) {
            case Achievement a ->
                new Achievement(
                        common,
                        a.owner(),
                        a.completers(),
                        a.stage(),
                        a.attribute(),
                        a.level(),
                        a.registrationNo(),
                        a.startDate(),
                        a.endDate(),
                        a.secrecy(),
                        a.transferModes(),
                        a.price(),
                        a.patentIds(),
                        a.contact());
            case Patent p ->
                new Patent(
                        common,
                        p.publicationNo(),
                        p.applicationNo(),
                        p.kindCode(),
                        p.applicants(),
                        p.inventors(),
                        p.claims(),
                        p.cpc(),
                        p.applicationDate(),
                        p.publicationDate(),
                        p.legalStatus(),
                        p.familyId());
            case Need n ->
                new Need(
                        common,
                        n.enterpriseId(),
                        n.budget(),
                        n.deadline(),
                        n.transferModes(),
                        n.visibility(),
                        n.status());
            case Enterprise e -> new Enterprise(common, e.uscc(), e.products(), e.qualifications(), e.employees());
        };
    }

    private static CommonFields common(CommonFields c, Draws draws) {
        return new CommonFields(
                c.id(),
                title(c.title(), draws),
                summary(c.summary(), draws),
                c.keywords(),
                c.ipc(),
                c.industry(),
                c.region(),
                Optional.of(OTHER_SOURCE),
                c.updatedAt());
    }

    private static String title(String title, Draws draws) {
        if (title.startsWith(ONE) && title.length() > 2 * ONE.length()) {
            return title.substring(ONE.length());
        }
        return draws.chance(0.3) ? title.replace('—', '-').replace('（', '(').replace('）', ')') : title;
    }

    private static String summary(String summary, Draws draws) {
        var text = draws.chance(0.5) ? summary.replace('，', ',').replace('；', ';') : summary;
        int end = text.lastIndexOf(text.indexOf('，') < 0 ? ',' : '，');
        return draws.chance(0.5) && end > text.length() / 2 ? text.substring(0, end) + "。" : text;
    }
}
