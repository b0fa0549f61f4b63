package org.ringround.console;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies, follows nothing, and says nothing of where its forms come from. */
public final class Browser {

    private final Function<HttpRequest, HttpResponse<String>> network;
    private final String address;
    private final Map<String, String> cookies = new TreeMap<>();

    public Browser(Function<HttpRequest, HttpResponse<String>> network, String address) {
        this.network = network;
        this.address = address;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** All of them, as the header says them. */
    public String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address + path)), headers);
    }

    /** Names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        return post(path, List.of(fields), List.of());
    }

    public HttpResponse<String> post(String path, List<String> fields, List<String> headers) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(fields.get(i))
                    .append('=')
                    .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
        return send(request, headers.toArray(String[]::new));
    }

    /** What the forms of that page bring. */
    public String csrf(String path) {
        var found = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"")
                .matcher(get(path).body());
        return found.find() ? found.group(1) : "";
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = network.apply(request.build());
        for (String cookie : answer.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
