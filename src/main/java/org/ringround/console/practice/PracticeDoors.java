package org.ringround.console.practice;

import java.util.List;
import org.ringround.console.Doors;
import org.ringround.http.Access;
import org.ringround.http.Route;

/** The doors of the practice phone; there are none where phones are real. */
public final class PracticeDoors {

    public static final String PAGE = "/practice";
    static final String PHONES = PAGE + "/phones";
    private static final String PHONE = PHONES + "/{id}";
    static final String TROUBLES = PAGE + "/troubles";

    private final Doors doors;
    private final PracticePage page;
    private final BenchButtons bench;
    private final PhoneButtons phone;
    private final TroubleButtons troubles;
    private final LivePhones live;

    public PracticeDoors(PracticeParts parts) {
        this.doors = parts.console().doors();
        this.page = new PracticePage(parts);
        this.bench = new BenchButtons(parts, page);
        this.phone = new PhoneButtons(parts);
        this.troubles = new TroubleButtons(parts);
        this.live = new LivePhones(parts);
    }

    public List<Route> routes() {
        return List.of(
                doors.get(PAGE, Access.COORDINATOR, page::show),
                doors.get(PHONES, Access.COORDINATOR, live::show),
                doors.post(PHONES, Access.COORDINATOR, bench::take),
                doors.post(PAGE + "/begin", Access.COORDINATOR, bench::begin),
                doors.post(PHONE + "/away", Access.COORDINATOR, bench::putAway),
                doors.post(PHONE + "/ring", Access.COORDINATOR, phone::ring),
                doors.post(PHONE + "/answer", Access.COORDINATOR, phone::answer),
                doors.post(PHONE + "/keys", Access.COORDINATOR, phone::press),
                doors.post(PHONE + "/talk", Access.COORDINATOR, phone::talk),
                doors.post(PHONE + "/hang-up", Access.COORDINATOR, phone::hangUp),
                doors.post(PHONE + "/text", Access.COORDINATOR, phone::text),
                doors.post(TROUBLES + "/off", Access.COORDINATOR, troubles::allOff),
                doors.post(TROUBLES + "/{trouble}/on", Access.COORDINATOR, troubles::turnOn),
                doors.post(TROUBLES + "/{trouble}/off", Access.COORDINATOR, troubles::turnOff),
                PracticeView.SCRIPT.route());
    }
}
