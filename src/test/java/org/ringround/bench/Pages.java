package org.ringround.bench;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.ringround.db.DatabaseAddress;

/**
 * The pages that are looked at in a house with a past: every list, as it begins, with filters, far down, and one of each thing.
 * Reports are of the last seven days, which are the same rows whatever was before.
 */
final class Pages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final DatabaseAddress address;
    private final String area;

    /** @param area whose matters all who look may see */
    Pages(DatabaseAddress address, long area) {
        this.address = address;
        this.area = String.valueOf(area);
    }

    /** For everybody. */
    List<Page> all() {
        return Stream.of(requests(), calls(), people(), others(), reports())
                .flatMap(List::stream)
                .toList();
    }

    /** For admins besides. */
    List<Page> admins() {
        String middle = text("select (max(id) + min(id)) / 2 from audit");
        return List.of(
                Page.of("/audit"),
                Page.of("/audit?act=looked"),
                Page.of("/audit?act=added_account"),
                Page.of("/audit?person=", "/audit?person=" + resident()),
                Page.of("/audit, old", "/audit?before=" + middle),
                Page.of("/settings"));
    }

    private List<Page> requests() {
        String middle = text("select (max(reference) + min(reference)) / 2 from request");
        String one = text("select max(reference) from request where status = 'done' and area_id = " + area);
        return List.of(
                Page.of("/requests"),
                Page.of("/requests?status=all"),
                Page.of("/requests?status=done&area=", "/requests?status=done&area=" + area),
                Page.of("/requests?status=all&need=medicine"),
                Page.of("/requests?status=all&language=cy"),
                Page.of("/requests?status=all&reason=voicemail"),
                Page.of("/requests?status=all&urgent=yes"),
                Page.of("/requests?status=closed"),
                Page.of("/requests, old", "/requests?status=all&before=" + middle),
                Page.of("/requests/board?area=", "/requests/board?area=" + area),
                Page.of("/requests/{reference}", "/requests/" + one));
    }

    private List<Page> calls() {
        String middle = text("""
                select (extract(epoch from started_at) * 1000000)::bigint || '_' || id
                from call
                order by started_at
                offset (select count(*) / 2 from call)
                limit 1
                """);
        String one = text("select id from call where ended_at is not null and area_id = " + area
                + " order by started_at desc limit 1");
        return List.of(
                Page.of("/calls"),
                Page.of("/calls?ending=voicemail"),
                Page.of("/calls?ending=failed"),
                Page.of("/calls?direction=out"),
                Page.of("/calls?area=", "/calls?area=" + area),
                Page.of("/calls?day=", "/calls?day=" + day(3)),
                Page.of("/calls, old", "/calls?before=" + middle),
                Page.of("/calls/{id}", "/calls/" + one));
    }

    private List<Page> people() {
        return List.of(
                Page.of("/people"),
                Page.of("/people?role=volunteer"),
                new Page("/people/find", "/people/find", "Resident 7"),
                Page.of("/people/{id}, a resident", "/people/" + resident()),
                Page.of("/people/{id}, a volunteer", "/people/" + volunteer()));
    }

    private List<Page> others() {
        return List.of(
                Page.of("/now"),
                Page.of("/now/board"),
                Page.of("/inbox"),
                Page.of("/rota"),
                Page.of("/rota/volunteers/{id}", "/rota/volunteers/" + volunteer()),
                Page.of("/rounds"),
                Page.of("/rounds/list"));
    }

    private static List<Page> reports() {
        String week = "?from=" + day(7) + "&to=" + day(1);
        return List.of(
                Page.of("/reports, a week", "/reports" + week),
                Page.of("/reports/volunteers, a week", "/reports/volunteers" + week),
                Page.of("/reports/impact, a week", "/reports/impact" + week));
    }

    private String resident() {
        return text("select max(person_id) from resident where area_id = " + area);
    }

    private String volunteer() {
        return text("select max(volunteer_id) from volunteer_area where area_id = " + area);
    }

    private static LocalDate day(int ago) {
        return LocalDate.ofInstant(InstantSource.system().instant(), LONDON).minusDays(ago);
    }

    private String text(String query) {
        return Sql.text(address, query);
    }
}
