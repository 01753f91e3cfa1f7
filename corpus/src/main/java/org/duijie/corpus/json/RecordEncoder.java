package org.duijie.corpus.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CommonFields;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Money;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Owner;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.Source;
import org.duijie.corpus.model.Stage;
import org.duijie.corpus.model.TransferMode;

/** Writes records in one fixed order of fields and leaves out what is empty, so that equal records have equal bytes. */
final class RecordEncoder {
    private final JsonGenerator json;

    RecordEncoder(JsonGenerator json) {
        this.json = json;
    }

    void write(CorpusRecord record) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", record.id());
        json.writeStringField("kind", record.kind().code());
        common(record.common());
        switch (record) {
            case Achievement achievement -> achievement(achievement);
            case Patent patent -> patent(patent);
            case Need need -> need(need);
            case Enterprise enterprise -> enterprise(enterprise);
        }
        json.writeEndObject();
    }

    void write(Interaction interaction) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", "interaction");
        json.writeStringField("at", interaction.at().toString());
        json.writeStringField("actor", interaction.actor());
        json.writeStringField("item", interaction.item());
        text("need", interaction.need().orElse(""));
        json.writeStringField("event", interaction.event().code());
        text("reason", interaction.reason().orElse(""));
        text("query", interaction.query().orElse(""));
        if (interaction.position().isPresent()) {
            json.writeNumberField("position", interaction.position().getAsInt());
        }
        text("arm", interaction.arm().orElse(""));
        json.writeEndObject();
    }

    private void common(CommonFields common) throws IOException {
        text("title", common.title());
        text("summary", common.summary());
        texts("keywords", common.keywords());
        codes("ipc", common.ipc(), IpcCode::symbol);
        codes("industry", common.industry(), IndustryCode::code);
        text("region", common.region().map(RegionCode::digits).orElse(""));
        if (common.source().isPresent()) {
            source(common.source().get());
        }
        value("updatedAt", common.updatedAt());
    }

    private void achievement(Achievement achievement) throws IOException {
        if (achievement.owner().isPresent()) {
            owner(achievement.owner().get());
        }
        texts("completers", achievement.completers());
        text("stage", achievement.stage().map(Stage::code).orElse(""));
        text("attribute", achievement.attribute());
        text("level", achievement.level());
        text("registrationNo", achievement.registrationNo());
        value("startDate", achievement.startDate());
        value("endDate", achievement.endDate());
        text("secrecy", achievement.secrecy());
        codes("transferModes", achievement.transferModes(), TransferMode::code);
        money("price", achievement.price());
        texts("patentIds", achievement.patentIds());
        text("contact", achievement.contact());
    }

    private void patent(Patent patent) throws IOException {
        text("publicationNo", patent.publicationNo());
        text("applicationNo", patent.applicationNo());
        text("kindCode", patent.kindCode());
        texts("applicants", patent.applicants());
        texts("inventors", patent.inventors());
        texts("claims", patent.claims());
        codes("cpc", patent.cpc(), IpcCode::symbol);
        value("applicationDate", patent.applicationDate());
        value("publicationDate", patent.publicationDate());
        text("legalStatus", patent.legalStatus());
        text("familyId", patent.familyId());
    }

    private void need(Need need) throws IOException {
        text("enterpriseId", need.enterpriseId());
        money("budget", need.budget());
        value("deadline", need.deadline());
        codes("transferModes", need.transferModes(), TransferMode::code);
        text("visibility", need.visibility().code());
        text("status", need.status());
    }

    private void enterprise(Enterprise enterprise) throws IOException {
        text("uscc", enterprise.uscc());
        texts("products", enterprise.products());
        texts("qualifications", enterprise.qualifications());
        if (enterprise.employees().isPresent()) {
            json.writeNumberField("employees", enterprise.employees().getAsInt());
        }
    }

    private void source(Source source) throws IOException {
        json.writeObjectFieldStart("source");
        text("name", source.name());
        text("url", source.url());
        value("retrievedAt", source.retrievedAt());
        json.writeEndObject();
    }

    private void owner(Owner owner) throws IOException {
        json.writeObjectFieldStart("owner");
        text("name", owner.name());
        text("uscc", owner.uscc());
        text("type", owner.type());
        json.writeEndObject();
    }

    private void money(String name, Optional<Money> money) throws IOException {
        if (money.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeFieldName("amount");
            json.writeNumber(money.get().amount().toPlainString());
            json.writeStringField("currency", money.get().currency());
            text("said", money.get().said());
            json.writeEndObject();
        }
    }

    private void value(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }

    private void text(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    private void texts(String name, List<String> texts) throws IOException {
        codes(name, texts, Function.identity());
    }

    private <T> void codes(String name, List<T> codes, Function<T, String> text) throws IOException {
        if (!codes.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (T code : codes) {
                json.writeString(text.apply(code));
            }
            json.writeEndArray();
        }
    }
}
