package org.duijie.corpus.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "公开", " 公开 ", "非密", "不涉密", "无", "Public"})
    void whatIsKnownToBeOpenIsOpen(String level) {
        assertThat(Secrecy.isOpen(level)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"秘密", "机密", "绝密", "内部", "限制", "不公开", "公开前审查", "secret"})
    void whatIsNotIsSecret(String level) {
        assertThat(Secrecy.isOpen(level)).isFalse();
    }
}
