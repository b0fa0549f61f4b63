package org.ringround.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Figure SCREEN = new Figure(
            "P8", "to screen", Amount.seconds(0.712), Amount.seconds(0.0034), new Goal.Under(Amount.seconds(1)));
    private static final Figure CALLS =
            new Figure("P8", "calls", Amount.perSecond(8.04), Amount.perSecond(12.4), new Goal.RatioAtLeast(0.9));
    private static final Figure WEIGHT =
            new Figure("P9", "idle", Amount.megabytes(312), null, new Goal.Under(Amount.megabytes(350)));

    @Test
    void aTableHasALineForEachFigureAndSaysPlainlyWhatWasMissed() {
        assertThat(Table.of(List.of(SCREEN, CALLS, WEIGHT))).isEqualTo("""
                row  what       ours    limit or peer  ratio  goal                 held or missed
                P8   to screen  712 ms  3.40 ms        209    under 1.00 s         held
                P8   calls      8.04/s  12.4/s         0.65   ratio at least 0.90  MISSED
                P9   idle       312 MB  -              -      under 350 MB         held""");
    }

    @Test
    void theFileHasTheSameFiguresAndThoseBehindThem() {
        assertThat(Report.of(List.of(WEIGHT), List.of(CALLS), Map.of("cores", "2")))
                .isEqualTo("""
                {
                  "machine" : {
                    "cores" : "2"
                  },
                  "figures" : [ {
                    "row" : "P9",
                    "what" : "idle",
                    "unit" : "megabytes",
                    "ours" : 312.0,
                    "peer" : null,
                    "ratio" : null,
                    "goal" : "under 350 MB",
                    "held" : true
                  } ],
                  "details" : [ {
                    "row" : "P8",
                    "what" : "calls",
                    "unit" : "per_second",
                    "ours" : 8.04,
                    "peer" : 12.4,
                    "ratio" : 0.6483870967741935,
                    "goal" : "ratio at least 0.90",
                    "held" : false
                  } ]
                }
                """);
    }
}
