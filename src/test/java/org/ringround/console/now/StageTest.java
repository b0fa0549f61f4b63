package org.ringround.console.now;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void everyStateOfACallIsOneStage() throws ClassNotFoundException {
        Stream<String> states = Stream.of(
                        Class.forName("org.ringround.call.CallState").getPermittedSubclasses())
                .map(Class::getSimpleName);

        assertThat(Stream.of(Stage.values()).flatMap(stage -> stage.states().stream()))
                .containsExactlyInAnyOrderElementsOf(states.toList());
    }

    @Test
    void aStateThatOnlyANewerServerKnowsIsACallLikeAnyOther() {
        assertThat(Stage.of("Levitating")).isEqualTo(Stage.MENU);
    }
}
