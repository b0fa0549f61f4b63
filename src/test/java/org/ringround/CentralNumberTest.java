package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringround.simulator.PhoneCall;

/** The main job: somebody rings, a neighbour answers. */
class CentralNumberTest {

    private static final String CALLER = "+447700900123";
    private static final String SAM = "+447700900201";
    private static final String ALEX = "+447700900202";

    private static final String[] VOLUNTEERS = {
        "phone,name,area,languages,shifts",
        SAM + ",Sam,Llanrwst,en;cy,daily 00:00-24:00",
        ALEX + ",Alex,Llanrwst,en,daily 00:00-24:00"
    };

    @Test
    void aCallerReachesAVolunteerAndTheRequestIsSorted() {
        try (Rehearsal house = Rehearsal.begin()
                .with("areas.csv", "name,postcodes", "Llanrwst,LL26")
                .with("volunteers.csv", VOLUNTEERS[0], VOLUNTEERS[1])) {
            house.phone(SAM).answers();

            PhoneCall caller = house.rings(CALLER);
            caller.hears("Croeso").hears("press 2").presses("2");
            caller.hears("shopping").presses("1");
            caller.hears("ringing our volunteers").awaitWaiting();

            PhoneCall sam = house.phone(SAM).awaitsCall();
            sam.hears("Ringround").hears("Llanrwst").hears("press 1").presses("1");
            assertThat(caller.awaitBridged()).isEqualTo(SAM);
            caller.hangsUp();
            sam.hears("How did it go").presses("1");
            sam.hears("Thank you").awaitEnd();

            await().untilAsserted(() -> {
                assertThat(house.request())
                        .containsEntry("reference", 101)
                        .containsEntry("status", "done")
                        .containsEntry("reason", "connected")
                        .containsEntry("need", "shopping")
                        .containsEntry("area", "Llanrwst")
                        .containsEntry("volunteer", SAM)
                        .containsEntry("outcome", "sorted")
                        .containsEntry("call_sid", caller.sid());
                assertThat(house.call(caller))
                        .containsEntry("ending", "connected")
                        .containsEntry("kind", "help")
                        .containsEntry("volunteer", SAM);
                assertThat(house.call(sam)).containsEntry("ending", "connected").containsEntry("kind", "offer");
            });
            assertThat(house.network().complaints()).isEqualTo(List.of());
        }
    }
}
