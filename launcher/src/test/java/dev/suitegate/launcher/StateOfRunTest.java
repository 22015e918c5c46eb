package dev.suitegate.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateOfRunTest {
    @Test
    void isKeptForTheSamePorts(@TempDir Path folder) {
        StateOfRun state = new StateOfRun(folder);
        state.claim(new Ports(1, 2, 3, 4));
        assertThatCode(() -> state.claim(new Ports(1, 2, 3, 4))).doesNotThrowAnyException();
    }

    @Test
    void saysWhatToDoWhenThePortsDiffer(@TempDir Path folder) {
        StateOfRun state = new StateOfRun(folder);
        state.claim(new Ports(1, 2, 3, 4));
        assertThatThrownBy(() -> state.claim(new Ports(1, 2, 3, 5)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("SUITEGATE_VERIFY_PORT=4")
                .hasMessageContaining("rm -r " + folder);
    }
}
