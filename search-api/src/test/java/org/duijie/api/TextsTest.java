package org.duijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/org/duijie/corpus/messages",
                "/org/duijie/indexer/messages",
                "/org/duijie/recommender/messages",
                "/org/duijie/evaluation/messages",
                "/org/duijie/api/messages",
                "/org/duijie/api/cli/help"
            })
    void everyTextIsThereInChineseAndEnglishWithTheSamePlaces(String bundle) {
        var chinese = read(bundle + ".properties");
        var english = read(bundle + "_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (var key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(m -> places.add(m.group()));
        return places;
    }

    private static Properties read(String resource) {
        var properties = new Properties();
        try (var in = TextsTest.class.getResourceAsStream(resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
