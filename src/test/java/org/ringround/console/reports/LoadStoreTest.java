package org.ringround.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ringround.people.Scope;

/** What volunteers took, of two areas, in the week of Monday 26 October 2026, the day after the clocks went back. */
class LoadStoreTest extends CountedAreas {

    private List<Load> loads(Asked asked, int most) {
        return read(tx -> new LoadStore(tx, asked).list(most));
    }

    private int takers(Asked asked) {
        return read(tx -> new LoadStore(tx, asked).takers());
    }

    @Test
    void nothingIsCountedAsNothing() {
        assertThat(loads(week(ALL), 10)).isEmpty();
        assertThat(takers(week(ALL))).isZero();
    }

    @Test
    void whatVolunteersTookIsOfTheAreasThatTheVisitorSees() {
        given(town -> {
            long sam = town.volunteer("Sam", "+447700900101", llanrwst, NOW);
            town.volunteer("Alun", "+447700900102", llanrwst, NOW);
            town.volunteer("Elin", "+447700900103", conwy, NOW);
            long request = town.request("2026-10-27T10:00:00Z", llanrwst, "chat", null, "open");
            town.took(sam, request, llanrwst, "2026-10-27T10:00:00Z");
            town.took(sam, request, conwy, "2026-10-27T11:00:00Z");
            town.took(sam, request, llanrwst, "2026-11-02T11:00:00Z");
        });
        Asked carys = week(new Scope.Within(Set.of(llanrwst)));

        assertThat(loads(carys, 10))
                .extracting(load -> load.name() + " " + load.calls())
                .containsExactly("Alun 0", "Sam 1");
        assertThat(loads(week(ALL), 2))
                .extracting(load -> load.name() + " " + load.calls())
                .containsExactly("Alun 0", "Elin 0");
        assertThat(takers(week(ALL))).isEqualTo(1);
    }

    @Test
    void whoHasLeftIsListedForWhatTheyTookThenWhereverItWas() {
        given(town -> {
            long sam = town.volunteer("Sam", "+447700900101", llanrwst, NOW);
            long alun = town.volunteer("Alun", "+447700900102", llanrwst, NOW);
            long request = town.request("2026-10-27T10:00:00Z", conwy, "chat", null, "open");
            town.took(sam, request, conwy, "2026-10-27T10:00:00Z");
            town.took(alun, request, conwy, "2026-10-20T10:00:00Z");
            town.left(sam);
            town.left(alun);
        });
        Asked carys = week(new Scope.Within(Set.of(llanrwst)));

        assertThat(loads(week(ALL), 10))
                .extracting(load -> load.name() + " " + load.calls())
                .containsExactly("Sam 1");
        assertThat(loads(carys, 10))
                .extracting(load -> load.name() + " " + load.calls())
                .containsExactly("Sam 0");
        assertThat(takers(carys)).isZero();
        assertThat(takers(week(ALL, conwy))).isEqualTo(1);
    }

    @Test
    void aCallCountsWhenItWasTakenAlsoWhenItsSearchHadEndedBefore() {
        given(town -> {
            long sam = town.volunteer("Sam", "+447700900101", llanrwst, NOW);
            long request = town.request("2026-10-25T23:59:00Z", llanrwst, "chat", null, "open");
            town.ended(town.took(sam, request, llanrwst, "2026-10-26T00:00:10Z"), "2026-10-25T23:59:50Z");
            town.ended(town.took(sam, request, llanrwst, "2026-11-02T00:00:10Z"), "2026-11-01T23:59:50Z");
        });
        Asked carys = week(new Scope.Within(Set.of(llanrwst)));

        assertThat(loads(carys, 10)).extracting(Load::calls).containsExactly(1);
        assertThat(takers(carys)).isEqualTo(1);
    }
}
