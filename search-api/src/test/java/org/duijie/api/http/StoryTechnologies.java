package org.duijie.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.sample.SampleCorpus;

/** The technologies of the story, those of the sample corpus and others, as records in JSON. */
final class StoryTechnologies {
    /** What is right for the need. */
    static final Set<String> RIGHT = Set.of("A-NEV-29", "P-NEV-30", "A-NEV-30");
    /** What is right too, and not among the first hundred. */
    private static final Set<String> LEFT_OUT = Set.of("P-NEV-18");

    private static final String TECHNOLOGY =
            "{\"kind\":\"achievement\",\"id\":\"%s\",\"title\":\"%s\",\"summary\":\"%s\","
                    + "\"keywords\":[\"金属双极板\",\"涂层\",\"接触电阻\",\"耐腐蚀\",\"燃料电池\"],\"ipc\":[\"H01M8/0228\"]}";

    private StoryTechnologies() {}

    /** {@return a record of the sample corpus} */
    static ObjectNode sample(String id) {
        return SampleCorpus.shipped().records().stream()
                .filter(r -> r.id().equals(id))
                .map(StoryTechnologies::json)
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode json(CorpusRecord record) {
        var bytes = RecordJson.encode(record);
        return RecordJson.parse(bytes, 0, bytes.length);
    }

    /** The right three and others of the sample corpus. */
    static String[] hundred() {
        var others = SampleCorpus.shipped().records().stream()
                .filter(r -> r.kind().isTechnology() && !RIGHT.contains(r.id()) && !LEFT_OUT.contains(r.id()))
                .sorted(Comparator.comparing(r -> !r.id().contains("-NEV-"))) // those of the same field first
                .limit(100 - RIGHT.size())
                .map(StoryTechnologies::json);
        return Stream.concat(others, RIGHT.stream().sorted().map(StoryTechnologies::sample))
                .map(ObjectNode::toString)
                .toArray(String[]::new);
    }

    /** {@return a coating for bipolar plates} */
    static String record(String id, String title, String summary) {
        return TECHNOLOGY.replaceFirst("%s", id).replaceFirst("%s", title).replaceFirst("%s", summary);
    }

    /** The same technology as another source has it. */
    static String again(String id) {
        var record = sample(id).put("id", "OTHER-" + id);
        record.put("title", "一种" + record.get("title").asText()).remove("registrationNo");
        record.putObject("source").put("name", "另一来源");
        return record.toString();
    }
}
