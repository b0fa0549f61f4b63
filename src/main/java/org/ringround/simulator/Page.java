package org.ringround.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One page of a list, as the 2010 API shows it. */
final class Page {

    private static final int USUAL_SIZE = 50;
    private static final int MOST = 1000;

    private Page() {}

    static <T> Reply of(String name, List<T> all, RestRequest request, Function<T, Map<String, Object>> shown) {
        var size = Math.max(1, Math.min(MOST, number(request, "PageSize", USUAL_SIZE)));
        var page = number(request, "Page", 0);
        var from = Math.min(all.size(), page * size);
        var to = Math.min(all.size(), from + size);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(name, all.subList(from, to).stream().map(shown).toList());
        body.put("page", page);
        body.put("page_size", size);
        body.put("start", from);
        body.put("end", Math.max(from, to - 1));
        body.put("uri", request.uri());
        body.put("first_page_uri", uri(request, 0, size));
        body.put("previous_page_uri", page == 0 ? null : uri(request, page - 1, size));
        body.put("next_page_uri", to < all.size() ? uri(request, page + 1, size) : null);
        return Reply.json(200, body);
    }

    private static String uri(RestRequest request, int page, int size) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.fields()
                .names()
                .forEach(name -> fields.put(name, request.fields().first(name)));
        fields.put("PageSize", Integer.toString(size));
        fields.put("Page", Integer.toString(page));
        fields.put("PageToken", "PA" + page);
        return request.path() + "?" + Form.write(fields);
    }

    private static int number(RestRequest request, String name, int otherwise) {
        var value = request.fields().first(name);
        if (!value.isEmpty() && !value.matches("\\d{1,6}")) {
            throw Refusal.invalid(20001, name + " is not a number: " + value);
        }
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }
}
