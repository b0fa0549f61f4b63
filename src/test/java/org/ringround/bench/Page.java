package org.ringround.bench;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of the console that is looked at.
 *
 * @param name the same in every house, whatever the address is there
 * @param find what is looked for by a form, null: it is asked for by its address alone
 */
record Page(String name, String path, @Nullable String find) {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"");

    static Page of(String path) {
        return new Page(path, path, null);
    }

    static Page of(String name, String path) {
        return new Page(name, path, null);
    }

    /** How that visitor asks for it. */
    HttpRequest asked(Visitors visitors, String cookie, Looker looker) {
        HttpRequest.Builder request = visitors.asks(path, cookie);
        if (find == null) {
            return request.build();
        }
        var csrf = CSRF.matcher(looker.get(visitors.asks("/people", cookie).build()));
        String form = "csrf=" + (csrf.find() ? csrf.group(1) : "") + "&find="
                + URLEncoder.encode(find, StandardCharsets.UTF_8);
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }
}
