package org.duijie.corpus.json;

import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CommonFields;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Money;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Owner;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.Source;
import org.duijie.corpus.model.Stage;
import org.duijie.corpus.model.TransferMode;
import org.duijie.corpus.model.Visibility;

/** Which field of a record is which field of the JSON object. */
final class RecordDecoder {
    private RecordDecoder() {}

    static CorpusRecord record(Fields fields, Optional<Kind> defaultKind) {
        var kind = fields.code("kind", Kind::of)
                .or(() -> defaultKind)
                .orElseThrow(() -> new BrokenRule(CorpusMessages.MESSAGES, "field.missing", "kind"));
        var common = common(fields);
        return switch (kind) {
            case ACHIEVEMENT -> achievement(common, fields);
            case PATENT -> patent(common, fields);
            case NEED -> need(common, fields);
            case ENTERPRISE -> enterprise(common, fields);
        };
    }

    static Interaction interaction(Fields fields) {
        fields.text("kind");
        return new Interaction(
                fields.instant("at").orElseThrow(() -> new BrokenRule(CorpusMessages.MESSAGES, "field.missing", "at")),
                fields.requiredText("actor"),
                fields.requiredText("item"),
                fields.optionalText("need"),
                Event.of(fields.requiredText("event")),
                fields.optionalText("reason"),
                fields.optionalText("query"),
                fields.count("position"),
                fields.optionalText("arm"));
    }

    private static CommonFields common(Fields fields) {
        return new CommonFields(
                fields.requiredText("id"),
                fields.freeText("title"),
                fields.freeText("summary"),
                fields.texts("keywords"),
                fields.codes("ipc", IpcCode::new),
                fields.codes("industry", IndustryCode::new),
                fields.code("region", RegionCode::new),
                fields.object("source", RecordDecoder::source),
                fields.instant("updatedAt"));
    }

    private static Achievement achievement(CommonFields common, Fields fields) {
        return new Achievement(
                common,
                fields.object("owner", RecordDecoder::owner),
                fields.texts("completers"),
                fields.code("stage", Stage::of),
                fields.text("attribute"),
                fields.text("level"),
                fields.text("registrationNo"),
                fields.date("startDate"),
                fields.date("endDate"),
                fields.text("secrecy"),
                fields.codes("transferModes", TransferMode::of),
                fields.object("price", RecordDecoder::money),
                fields.texts("patentIds"),
                fields.text("contact"));
    }

    private static Patent patent(CommonFields common, Fields fields) {
        return new Patent(
                common,
                fields.text("publicationNo"),
                fields.text("applicationNo"),
                fields.text("kindCode"),
                fields.texts("applicants"),
                fields.texts("inventors"),
                fields.texts("claims", Fields.LONGEST_CLAIM),
                fields.codes("cpc", IpcCode::new),
                fields.date("applicationDate"),
                fields.date("publicationDate"),
                fields.text("legalStatus"),
                fields.text("familyId"));
    }

    private static Need need(CommonFields common, Fields fields) {
        return new Need(
                common,
                fields.text("enterpriseId"),
                fields.object("budget", RecordDecoder::money),
                fields.date("deadline"),
                fields.codes("transferModes", TransferMode::of),
                fields.code("visibility", Visibility::of).orElse(Visibility.PUBLIC),
                fields.text("status"));
    }

    private static Enterprise enterprise(CommonFields common, Fields fields) {
        return new Enterprise(
                common,
                fields.text("uscc"),
                fields.texts("products"),
                fields.texts("qualifications"),
                fields.count("employees"));
    }

    private static Source source(Fields fields) {
        return new Source(fields.text("name"), fields.text("url"), fields.instant("retrievedAt"));
    }

    private static Owner owner(Fields fields) {
        return new Owner(fields.requiredText("name"), fields.text("uscc"), fields.text("type"));
    }

    private static Money money(Fields fields) {
        return new Money(fields.requiredNumber("amount"), fields.requiredText("currency"), fields.text("said"));
    }
}
