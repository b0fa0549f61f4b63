package org.ringround.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.people.Need;
import org.ringround.telephony.Ending;
import org.ringround.telephony.Language;

class CandidateStoreTest {

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theAreasVolunteersTheNeighboursAndTheCoordinatorsAreTiers() {
        long here = town.volunteer(town.llanrwst);
        long near = town.volunteer(town.betws);
        town.volunteer(town.conwy);
        long coordinator = town.volunteer(town.llanrwst, Town::coordinator);

        assertThat(town.free(town.wants(Need.SHOPPING), null))
                .extracting(CandidateStore.Free::volunteer, CandidateStore.Free::tier)
                .containsExactly(tuple(here, 0), tuple(near, 1), tuple(coordinator, 2));
    }

    @Test
    void oneWhoseRowCannotBeReadKeepsNobodyElseFromBeingRung() {
        town.volunteer(town.llanrwst, row -> {
            row.setLanguages(new String[] {"en", "Cymraeg"});
            return row;
        });
        long other = town.volunteer(town.llanrwst);

        assertThat(town.candidates(town.wants(Need.OTHER), null)).containsExactly(other);
    }

    @Test
    void aNeighbourHelpsOnlyTheWayThatTheFileSays() {
        town.volunteer(town.llanrwst);
        var who = new Wanted.Who(town.betws, Language.ENGLISH, Need.OTHER, null, null, false, 1);

        assertThat(town.candidates(who, null)).isEmpty();
    }

    @Test
    void coordinatorsOfOtherAreasComeOnlyWhenNoneOfTheAreaIsOnDuty() {
        long elsewhere = town.volunteer(town.conwy, Town::coordinator);
        assertThat(town.candidates(town.wants(Need.OTHER), null)).containsExactly(elsewhere);

        long here = town.volunteer(town.llanrwst, Town::coordinator);
        assertThat(town.candidates(town.wants(Need.OTHER), null)).containsExactly(here);
    }

    @Test
    void whereOnlyCoordinatorsAreWantedNobodyElseIsRung() {
        town.volunteer(town.llanrwst);
        town.volunteer(town.betws);
        long elsewhere = town.volunteer(town.conwy, Town::coordinator);
        assertThat(town.group(Group.COORDINATORS, null))
                .extracting(CandidateStore.Free::volunteer, CandidateStore.Free::tier)
                .containsExactly(tuple(elsewhere, 2));

        long here = town.volunteer(town.llanrwst, Town::coordinator);
        assertThat(town.group(Group.COORDINATORS, null))
                .extracting(CandidateStore.Free::volunteer, CandidateStore.Free::tier)
                .containsExactly(tuple(here, 2));
    }

    @Test
    void whatIsUrgentRingsCoordinatorsAtAnyHourAndWhateverTheySpeakThoseOnDutyFirst() {
        town.volunteer(town.llanrwst);
        long asleep = town.offDuty(town.llanrwst, Town::coordinator);
        long elsewhere = town.volunteer(town.conwy, Town::coordinator);
        long here = town.volunteer(town.llanrwst, row -> {
            row.setLanguages(new String[] {"cy"});
            return Town.coordinator(row);
        });
        assertThat(town.group(Group.URGENT, null))
                .extracting(CandidateStore.Free::volunteer, CandidateStore.Free::tier)
                .containsExactly(tuple(here, 0), tuple(elsewhere, 1), tuple(asleep, 2));
    }

    @Test
    void whoeverAskedToBeRungIsRungEvenOffDutyAndNobodyElse() {
        town.volunteer(town.llanrwst);
        long sam = town.offDuty(town.llanrwst, row -> row);
        assertThat(town.group(Group.ONE, sam))
                .extracting(CandidateStore.Free::volunteer, CandidateStore.Free::tier)
                .containsExactly(tuple(sam, 0));
    }

    @Test
    void withoutAnAreaEverybodyOnDutyMayBeRung() {
        long here = town.volunteer(town.llanrwst);
        long elsewhere = town.volunteer(town.conwy);
        long coordinator = town.volunteer(town.betws, Town::coordinator);
        var who = new Wanted.Who(null, Language.ENGLISH, Need.OTHER, null, null, false, 1);

        assertThat(town.free(who, null))
                .extracting(CandidateStore.Free::volunteer, CandidateStore.Free::tier)
                .containsExactly(tuple(here, 0), tuple(elsewhere, 0), tuple(coordinator, 2));
    }

    @Test
    void whoeverBecomesACoordinatorIsRungAsOneFromThenOn() {
        long elsewhere = town.volunteer(town.conwy);
        assertThat(town.candidates(town.wants(Need.OTHER), null)).isEmpty();

        town.role(elsewhere, "coordinator");
        assertThat(town.candidates(town.wants(Need.OTHER), null)).containsExactly(elsewhere);

        town.role(elsewhere, "volunteer");
        assertThat(town.candidates(town.wants(Need.OTHER), null)).isEmpty();
    }

    @Test
    void onlyThoseWhoSpeakTheLanguage() {
        town.volunteer(town.llanrwst);
        long both = town.volunteer(town.llanrwst, row -> {
            row.setLanguages(new String[] {"en", "cy"});
            return row;
        });

        assertThat(town.candidates(town.wants(Need.OTHER).speaking(Language.WELSH), null))
                .containsExactly(both);
    }

    @Test
    void onlyThoseWhoHelpWithTheNeedButAnybodyForAChatOrAnUnknownNeed() {
        long shops = town.volunteer(town.llanrwst, row -> {
            row.setHelpsWith(new String[] {"shopping"});
            return row;
        });
        long everything = town.volunteer(town.llanrwst);

        assertThat(town.candidates(town.wants(Need.SHOPPING), null)).containsExactly(shops, everything);
        assertThat(town.candidates(town.wants(Need.MEDICINE), null)).containsExactly(everything);
        assertThat(town.candidates(town.wants(Need.CHAT), null)).containsExactly(shops, everything);
        assertThat(town.candidates(town.wants(Need.OTHER), null)).containsExactly(shops, everything);
    }

    @Test
    void nobodyWhoIsOffDuty() {
        long later = town.offDuty(town.llanrwst, row -> row);
        town.duty(later, Town.NOW.plusSeconds(1), Town.NOW.plus(Duration.ofHours(1)));
        long before = town.offDuty(town.llanrwst, row -> row);
        town.duty(before, Town.NOW.minus(Duration.ofHours(1)), Town.NOW);
        long justNow = town.offDuty(town.llanrwst, row -> row);
        town.duty(justNow, Town.NOW, Town.NOW.plusSeconds(1));

        assertThat(town.candidates(town.wants(Need.OTHER), null)).containsExactly(justNow);
    }

    @Test
    void nobodyWhoIsPausedOrPendingOrHasLeftOrWhosePhoneIsNotConfirmed() {
        town.volunteer(town.llanrwst, row -> {
            row.setPausedUntil(Town.NOW.plusSeconds(1));
            return row;
        });
        town.volunteer(town.llanrwst, row -> {
            row.setStatus("pending");
            return row;
        });
        town.volunteer(town.llanrwst, row -> {
            row.setStatus("left");
            return row;
        });
        town.volunteer(town.llanrwst, row -> {
            row.setConfirmedAt(null);
            return row;
        });
        long back = town.volunteer(town.llanrwst, row -> {
            row.setPausedUntil(Town.NOW);
            return row;
        });

        assertThat(town.candidates(town.wants(Need.OTHER), null)).containsExactly(back);
    }

    @Test
    void nobodyIsOfferedTheirOwnCall() {
        town.volunteer(town.llanrwst);
        var who = new Wanted.Who(town.llanrwst, Language.ENGLISH, Need.OTHER, "+447700900001", null, false, 1);

        assertThat(town.candidates(who, null)).isEmpty();
    }

    @Test
    void nobodyWhoWasTriedForThisCallAlready() {
        long tried = town.volunteer(town.llanrwst);
        UUID search = town.search(town.wants(Need.OTHER), null);
        town.offer(search, tried, new OfferState.Over(Ending.DECLINED));

        assertThat(town.candidates(town.wants(Need.OTHER), search)).isEmpty();
        assertThat(town.candidates(town.wants(Need.OTHER), null)).containsExactly(tried);
    }

    @Test
    void whoeverWeRingAboutSomebodyTheyBefriendIsBusyAndIsOfferedNothing() {
        long sam = town.volunteer(town.llanrwst);
        town.befriends(sam);

        assertThat(town.free(town.wants(Need.OTHER), null))
                .extracting(CandidateStore.Free::volunteer, CandidateStore.Free::busy)
                .containsExactly(tuple(sam, true));
        UUID search = town.search(town.wants(Need.OTHER), null);
        UUID offer = town.offer(search, sam, new OfferState.WrappingUp());
        assertThat((boolean) town.test().database().transact(tx -> new OfferStore(tx).isLive(offer)))
                .isFalse();
    }

    @Test
    void whoeverIsRungTalksOrWrapsUpIsBusyAndComesLast() {
        long busy = town.volunteer(town.llanrwst);
        town.offer(town.search(town.wants(Need.OTHER), null), busy, new OfferState.WrappingUp());
        long free = town.volunteer(town.llanrwst);

        assertThat(town.free(town.wants(Need.OTHER), null))
                .extracting(CandidateStore.Free::volunteer, CandidateStore.Free::busy)
                .containsExactly(tuple(free, false), tuple(busy, true));
    }

    @Test
    void theLongestIdleComesFirstAndWhoeverWasNeverCalledBeforeAnybody() {
        long anHourAgo = town.rung(town.volunteer(town.llanrwst), Town.NOW.minus(Duration.ofHours(1)));
        long yesterday = town.rung(town.volunteer(town.llanrwst), Town.NOW.minus(Duration.ofDays(1)));
        long never = town.volunteer(town.llanrwst);

        assertThat(town.candidates(town.wants(Need.OTHER), null)).containsExactly(never, yesterday, anHourAgo);
    }

    @Test
    void fortyNeighboursDoNotHideTheOneOfTheArea() {
        for (int neighbour = 0; neighbour < 40; neighbour++) {
            town.volunteer(town.betws);
        }
        long here = town.rung(town.volunteer(town.llanrwst), Town.NOW.minusSeconds(60));

        List<Long> candidates = town.candidates(town.wants(Need.OTHER), null);

        assertThat(candidates).hasSize(40).startsWith(here);
    }

    @Test
    void fortyOthersDoNotHideTheHolder() {
        for (int other = 0; other < 40; other++) {
            town.volunteer(town.llanrwst);
        }
        long holder = town.rung(town.volunteer(town.betws), Town.NOW.minusSeconds(60));
        UUID search = town.search(town.wants(Need.OTHER), holder);

        assertThat(town.candidates(town.wants(Need.OTHER), search)).hasSize(40).startsWith(holder);
    }

    @Test
    void aVolunteerIsWithTheCallerOnlyWhileTheirLegIsToBeBridged() {
        UUID search = town.search(town.wants(Need.OTHER), null);
        UUID met = town.offer(search, town.volunteer(town.llanrwst), new OfferState.Taken("queue"));
        UUID never = town.offer(search, town.volunteer(town.llanrwst), new OfferState.CallerGone(false, 1));

        assertThat(isTaken(met)).isTrue();
        assertThat(isTaken(never)).isFalse();
    }

    private boolean isTaken(UUID offer) {
        return town.test().database().transact(tx -> new OfferStore(tx).isTaken(offer));
    }
}
