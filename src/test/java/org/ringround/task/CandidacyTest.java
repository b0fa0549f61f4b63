package org.ringround.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringround.people.Need;
import org.ringround.request.Matter;
import org.ringround.request.Outcome;
import org.ringround.request.Reason;
import org.ringround.request.Request;
import org.ringround.request.Status;
import org.ringround.task.Candidacy.Known;
import org.ringround.telephony.Language;

class CandidacyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Long NIA = 7L;

    @Test
    void aMissedCallIsForVolunteersWhenTheResidentIsKnown() {
        assertThat(isTask(open(NIA, Reason.MISSED))).isTrue();
        assertThat(isTask(open(null, Reason.MISSED))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"CONNECTED", "CALLBACK", "VOICEMAIL", "MANUAL"})
    void whoeverSaidSomethingIsHelpedKnownOrNot(Reason reason) {
        assertThat(isTask(open(NIA, reason))).isTrue();
        assertThat(isTask(open(null, reason))).isTrue();
    }

    @Test
    void aCheckInIsTheCoordinators() {
        assertThat(isTask(open(NIA, Reason.CHECKIN))).isFalse();
    }

    @Test
    void aVolunteersWordThatItNeedsATaskMakesItOne() {
        assertThat(isTask(open(null, Reason.MISSED).settled(Outcome.TASK, null, NOW)))
                .isTrue();
        assertThat(isTask(open(NIA, Reason.CHECKIN).settled(Outcome.TASK, null, NOW)))
                .isTrue();
    }

    @Test
    void whatIsUrgentIsTheCoordinatorsWhateverWasDecided() {
        Request urgent = open(NIA, Reason.CONNECTED).settled(Outcome.WORRIED, null, NOW);

        assertThat(isTask(urgent)).isFalse();
        assertThat(Candidacy.isForVolunteers(urgent, new Known(true, true, false)))
                .isFalse();
    }

    @Test
    void whoMustNotBeRungBackIsTheCoordinatorsUntilSomebodyDecides() {
        Request unsafe = open(NIA, Reason.VOICEMAIL).unsafe();

        assertThat(isTask(unsafe)).isFalse();
        assertThat(Candidacy.isForVolunteers(unsafe, new Known(true, false, false)))
                .isTrue();
    }

    @Test
    void aNumberUnderReviewIsTheCoordinators() {
        assertThat(isTask(open(null, Reason.VOICEMAIL), new Known(false, false, true)))
                .isFalse();
        assertThat(isTask(open(null, Reason.VOICEMAIL), new Known(true, false, true)))
                .isTrue();
    }

    @Test
    void whatSomebodyHasOrHasSettledIsNone() {
        assertThat(isTask(open(NIA, Reason.MISSED).taken(3))).isFalse();
        assertThat(isTask(open(NIA, Reason.MISSED).settled(Outcome.SORTED, null, NOW)))
                .isFalse();
        assertThat(isTask(open(NIA, Reason.MISSED).settled(Outcome.NUISANCE, null, NOW)))
                .isFalse();
    }

    @Test
    void whatAVolunteerHadAndGaveBackIsForTheOthers() {
        Known dropped = new Known(false, true, true);

        assertThat(isTask(open(null, Reason.MISSED), dropped)).isTrue();
        assertThat(isTask(open(null, Reason.MISSED).unsafe(), dropped)).isFalse();
    }

    private static boolean isTask(Request request, Known known) {
        return Candidacy.isForVolunteers(request, known);
    }

    private static boolean isTask(Request request) {
        return Candidacy.isForVolunteers(request, new Known(false, false, false));
    }

    private static Request open(@Nullable Long resident, Reason reason) {
        var matter = new Matter(resident, "+441632960301", 1L, Need.SHOPPING, Language.ENGLISH);
        return new Request(214, matter, Status.OPEN, reason, false, true, null, null, null, null);
    }
}
