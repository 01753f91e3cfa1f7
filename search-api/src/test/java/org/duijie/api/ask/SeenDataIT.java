package org.duijie.api.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Role;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.query.FacetCount;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.recommender.match.MatchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody, two enterprises, a broker and who may see secrets see of the same records. */
class SeenDataIT {
    private static final String RECORDS = """
            {"id":"E1","kind":"enterprise","title":"海宁纺机有限公司","products":["经编机"]}
            {"id":"E2","kind":"enterprise","title":"嘉兴纺机有限公司","products":["圆纬机"]}
            {"id":"N1","kind":"need","title":"经编机断纱检测","summary":"经编机断纱在线检测","enterpriseId":"E1"}
            {"id":"N2","kind":"need","title":"经编机静电消除","summary":"经编机高速运行时静电消除","enterpriseId":"E1","visibility":"private"}
            {"id":"N3","kind":"need","title":"经编机张力控制","summary":"经编机送经张力控制","enterpriseId":"E2","visibility":"private"}
            {"id":"A1","kind":"achievement","title":"经编机断纱视觉检测装置","summary":"用线阵相机在线检测经编机断纱","secrecy":"公开"}
            {"id":"A2","kind":"achievement","title":"经编机静电消除装置","summary":"离子风消除经编机静电","secrecy":"秘密"}
            """;

    @TempDir
    static Path directory;

    private static Engine engine;
    private static SeenData everybody;

    @BeforeAll
    static void open() throws IOException {
        var data = new DataDirectory(directory);
        var file = Files.writeString(directory.resolve("records.jsonl"), RECORDS);
        try (var store = RecordStore.open(data.root())) {
            new Importer(store).run(List.of(file), ImportOptions.DEFAULT, (done, total, records) -> {});
            new IndexBuilder(data.index(), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
        }
        engine = Engine.open(data);
        everybody = new SeenData(engine, (question, took) -> {});
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static SeenData seenBy(String enterprise, Set<String> assigned, boolean secrets) {
        return everybody.seenBy(
                new Caller(
                        "k1",
                        Set.of(assigned.isEmpty() ? Role.ENTERPRISE : Role.BROKER),
                        Optional.of(enterprise).filter(e -> !e.isEmpty()),
                        assigned,
                        secrets),
                record -> {});
    }

    private static List<String> found(SeenData data) {
        var question = SearchQuestion.of(new Parameters(Map.of("q", List.of("经编机"), "top", List.of("50"))));
        var result = data.search(question);
        assertThat(result.total()).isEqualTo(result.hits().size());
        return result.hits().stream().map(h -> h.record().id()).sorted().toList();
    }

    private static long needs(SeenData data) {
        return data.countsByKind().stream()
                .filter(c -> c.value().equals(Kind.NEED.code()))
                .mapToLong(FacetCount::count)
                .sum();
    }

    @Test
    void everybodySeesWhatIsPublic() {
        assertThat(found(everybody)).containsExactly("A1", "E1", "N1");
        assertThat(needs(everybody)).isEqualTo(1);
        assertThat(everybody.seenBy(Caller.open(), record -> {})).isSameAs(everybody);
        assertThat(everybody.seenBy(Caller.nobody(), record -> {})).isSameAs(everybody);
        assertThat(everybody.find(Kind.ACHIEVEMENT, "A2")).isEmpty();
        assertThat(everybody.latestAchievements(20))
                .extracting(CorpusRecord::id)
                .containsExactly("A1");
    }

    @Test
    void anEnterpriseSeesItsOwnPrivateNeedsToo() {
        var own = seenBy("E1", Set.of(), false);

        assertThat(found(own)).containsExactly("A1", "E1", "N1", "N2");
        assertThat(needs(own)).isEqualTo(2);
        assertThat(own.needsOf("E1")).extracting(CorpusRecord::id).containsExactly("N1", "N2");
        assertThat(own.need("N2").id()).isEqualTo("N2");
        assertThat(own.needsOf("E2")).isEmpty();
        assertThatThrownBy(() -> own.need("N3")).isInstanceOf(UnknownId.class);
        assertThat(found(seenBy("E2", Set.of(), false))).containsExactly("A1", "E1", "N1", "N3");
    }

    @Test
    void aBrokerSeesThoseOfTheEnterprisesAssigned() {
        assertThat(found(seenBy("", Set.of("E1", "E2"), false))).containsExactly("A1", "E1", "N1", "N2", "N3");
    }

    @Test
    void prospectsHoldOnlyTheNeedsThatTheCallerSees() {
        var technology = everybody.technology("A1");

        assertThat(prospects(everybody, technology)).contains("N1").doesNotContain("N2", "N3");
        assertThat(prospects(seenBy("E2", Set.of(), false), technology))
                .contains("N1", "N3")
                .doesNotContain("N2");
    }

    @Test
    void secretAchievementsAreSeenWithTheRightToThemOnly() {
        var cleared = seenBy("E1", Set.of(), true);

        assertThat(found(cleared)).containsExactly("A1", "A2", "E1", "N1", "N2");
        assertThat(cleared.find(Kind.ACHIEVEMENT, "A2")).isPresent();
        assertThat(matches(cleared)).contains("A2");
        assertThat(matches(seenBy("E1", Set.of(), false))).contains("A1").doesNotContain("A2");
    }

    private static List<String> matches(SeenData data) {
        return data.technologiesFor(data.need("N2"), MatchRequest.top(10)).matches().stream()
                .map(m -> m.record().id())
                .toList();
    }

    private static List<String> prospects(SeenData data, CorpusRecord technology) {
        return data.prospectsOf(technology, MatchRequest.top(10)).matches().stream()
                .map(m -> m.record().id())
                .toList();
    }
}
