package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for spreadsheets hold text, and nothing that is worked out. */
class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "  =1+1", "\t=1", "\r1", "\n1"})
    void noCellIsAFormula(String cell) {
        assertThat(Spreadsheet.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "01492 555100", "a=b", "Tŷ Gwyn"})
    void whatIsNoneStaysAsItIs(String cell) {
        assertThat(Spreadsheet.guarded(cell)).isEqualTo(cell);
    }

    @Test
    void aFileHasAMarkAHeaderAndQuotesWhereTheyAreNeeded() {
        byte[] file = Spreadsheet.csv(List.of("Enw", "Tŷ"), List.of(List.of("Ann, \"Nan\"", "1")));

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFFEnw,Tŷ\r\n\"Ann, \"\"Nan\"\"\",1\r\n");
    }
}
