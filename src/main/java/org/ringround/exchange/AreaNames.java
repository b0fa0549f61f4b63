package org.ringround.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringround.words.ImportFault;

/**
 * The areas that rows may name: those that are there and those of the same folder.
 *
 * @param all whether every name passes, because the folder's own areas could not be read
 */
record AreaNames(Set<String> names, boolean all) {

    static final int LONGEST = 60;

    static AreaNames of(ImportRun run) {
        Set<String> names =
                new AreaFileStore(run.tx()).listIds().keySet().stream().collect(Collectors.toSet());
        Sheet sheet = run.findSheet(Layout.AREAS).orElse(null);
        if (sheet == null) {
            return new AreaNames(names, false);
        }
        sheet.rows().forEach(row -> names.add(row.cell("name")));
        return new AreaNames(names, !sheet.whole());
    }

    /** The names in that cell; unknown ones are reported. */
    List<String> read(CheckedRow row, String column) {
        List<String> named = row.list(column, LONGEST);
        named.stream()
                .filter(name -> !all && !names.contains(name))
                .forEach(name -> row.refuse(column, ImportFault.NO_SUCH_AREA, Map.of("name", name)));
        return named;
    }
}
