package org.ringround.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.request.Matter;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

class TaskBoardTest {

    private final TaskTown town = new TaskTown("2026-11-23T10:00:00Z");
    private final long nia = town.resident();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theOpenTasksOfTheAreaStandThereInBothLanguages() {
        town.missed(nia);
        town.change(101, request -> request.promised(Instant.parse("2026-11-23T14:30:00Z")));
        town.missed(new Matter(nia, TaskTown.CALLER, town.llanrwst, Need.CHAT, Language.WELSH));
        town.missed(new Matter(nia, TaskTown.CALLER, town.betws, Need.CHAT, Language.ENGLISH));
        town.missed(new Matter(null, TaskTown.CALLER, town.llanrwst, Need.CHAT, Language.ENGLISH));
        long sam = town.volunteer(town.llanrwst);
        town.take(sam, town.missed(nia));

        assertThat(board()).isEqualTo("""
                Ringround, open tasks in Llanrwst:
                101: shopping, English, by 14:30
                102: a chat, Welsh, as soon as you can
                To take one, text TAKE and its number to 01632 960000.

                Ringround, tasgau ar agor, Llanrwst:
                101: siopa; iaith: Saesneg; erbyn 14:30
                102: sgwrs; iaith: Cymraeg; cyn gynted ag y gallwch
                I gymryd un, tecstiwch CYMRYD a'r rhif at 01632 960000.""");
    }

    @Test
    void withoutTasksItSaysSo() {
        assertThat(board()).isEqualTo("""
                Ringround: no open tasks in Llanrwst.

                Ringround, Llanrwst: dim tasgau ar agor.""");
    }

    private String board() {
        var board = new TaskBoard(Words.load(), town.parts().rules(), "01632 960000");
        return town.test().database().transact(tx -> board.text(tx, new AreaStore(tx).get(town.llanrwst), town.now()));
    }
}
