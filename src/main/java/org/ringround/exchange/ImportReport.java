package org.ringround.exchange;

import java.util.List;

/**
 * What became of files, or would.
 *
 * @param rows what becomes of each row; empty when the files are refused
 */
public record ImportReport(Imported imported, List<RowFate> rows) {

    public ImportReport {
        rows = List.copyOf(rows);
    }

    public boolean isTaken() {
        return imported instanceof Imported.Taken;
    }
}
