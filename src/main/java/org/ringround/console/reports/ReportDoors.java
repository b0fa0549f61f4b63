package org.ringround.console.reports;

import java.util.List;
import java.util.stream.Stream;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Doors;
import org.ringround.http.Access;
import org.ringround.http.Route;

/** The doors of the reports. */
public final class ReportDoors {

    private final ConsoleParts parts;

    public ReportDoors(ConsoleParts parts) {
        this.parts = parts;
    }

    public List<Route> routes() {
        Doors doors = parts.doors();
        return Stream.of(
                        ReportAssets.routes().stream(),
                        Stream.of(
                                doors.get(ReportPages.REPORTS, Access.COORDINATOR, ReportPages::figures),
                                doors.get(ReportPages.VOLUNTEERS, Access.COORDINATOR, ReportPages::volunteers),
                                doors.get(ImpactPage.IMPACT, Access.COORDINATOR, ImpactPage::show)),
                        Stream.of(Report.values())
                                .map(which -> doors.get(
                                        ReportPages.REPORTS + "/" + which.word() + ".csv",
                                        Access.COORDINATOR,
                                        ReportPages.file(which))))
                .flatMap(routes -> routes)
                .toList();
    }
}
