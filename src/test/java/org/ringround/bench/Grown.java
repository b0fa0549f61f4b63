package org.ringround.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringround.BenchHouse;
import org.ringround.db.DatabaseAddress;

/**
 * A house with a past, and somebody who looks at its pages.
 *
 * @param pages by what they are called and who looks, the same in every such house
 * @param seconds each look took, by page
 */
record Grown(
        BenchHouse house,
        Traffic traffic,
        Looker looker,
        Map<String, HttpRequest> pages,
        Map<String, List<Double>> seconds)
        implements AutoCloseable {

    private static final int ADMIN = 0;
    private static final int COORDINATOR = 1;

    /**
     * @param all calls in three years
     * @param last so many of them are known there
     */
    static Grown open(DatabaseAddress address, Sizes sizes, int all, int last) {
        BenchHouse.imports(address, Village.files(sizes.callers()));
        BenchHouse.imports(address, Past.people());
        Past.happened(address, all, last);
        BenchHouse house = BenchHouse.on(address, Traffic.SPEED);
        try {
            var looker = new Looker();
            Map<String, HttpRequest> pages = pages(address, house, looker);
            return new Grown(house, new Traffic(house, sizes.callers()), looker, pages, new LinkedHashMap<>());
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    private static Map<String, HttpRequest> pages(DatabaseAddress address, BenchHouse house, Looker looker) {
        var visitors = new Visitors(house);
        List<String> cookies = visitors.come(2);
        long area = Sql.number(
                address,
                "select area_id from request where area_" + Visitors.seen() + " order by reference desc limit 1");
        var pages = new Pages(address, area);
        Map<String, HttpRequest> asked = new LinkedHashMap<>();
        List<Page> admins = new ArrayList<>(pages.all());
        admins.addAll(pages.admins());
        admins.forEach(page -> asked.put(page.name(), page.asked(visitors, cookies.get(ADMIN), looker)));
        pages.all()
                .forEach(page -> asked.put(
                        page.name() + " (a coordinator's)", page.asked(visitors, cookies.get(COORDINATOR), looker)));
        return asked;
    }

    /** One look at that page. */
    void look(String page) {
        HttpRequest request = pages.get(page);
        if (request == null) {
            throw new IllegalArgumentException(page);
        }
        seconds.computeIfAbsent(page, name -> new ArrayList<>()).add(looker.seconds(request));
    }

    double median(String page) {
        return Spread.of(seconds.getOrDefault(page, List.of())).median();
    }

    @Override
    public void close() {
        traffic.close();
        house.close();
    }
}
