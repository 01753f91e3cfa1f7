package org.duijie.corpus.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationAliasesTest {
    @TempDir
    Path directory;

    @Test
    void formerNamesLeadToTodaysWhateverTheirSpelling() throws IOException {
        write("\uFEFF# 曾用名\n\n示例新材料股份有限公司\t示例(杭州)塑料厂\t示例塑料有限责任公司\n");
        var aliases = OrganisationAliases.in(directory);

        assertThat(aliases.current(OrganisationRule.spelling("示例（杭州） 塑料厂"))).isEqualTo("示例新材料股份有限公司");
        assertThat(aliases.current("示例塑料有限公司")).isEqualTo("示例新材料股份有限公司");
        assertThat(aliases.current("示例新材料股份有限公司")).isEqualTo("示例新材料股份有限公司");
    }

    @Test
    void withoutAFileNobodyHadAnotherName() {
        assertThat(OrganisationAliases.in(directory)).isSameAs(OrganisationAliases.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲公司 | organisation aliases %s, line 1: must be the name of today and, behind tabs, former ones: 甲公司",
                "甲公司>丙公司;乙公司>丙公司 | organisation aliases %s: \"丙公司\" belongs to both \"甲公司\" and \"乙公司\"",
                "甲公司>乙公司;乙公司>丙公司 | organisation aliases %s: \"乙公司\" belongs to both \"甲公司\" and \"丙公司\"",
            })
    void aFaultyFileIsRefusedByName(String lines, String message) throws IOException {
        var file = write(lines.replace('>', '\t').replace(';', '\n'));

        assertThatThrownBy(() -> OrganisationAliases.in(directory)).hasMessage(message.replace("%s", file.toString()));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve(OrganisationAliases.FILE), text);
    }
}
