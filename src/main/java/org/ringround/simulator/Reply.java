package org.ringround.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the REST API answers. */
record Reply(int status, String contentType, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply json(int status, Object value) {
        return new Reply(
                status, "application/json", JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
    }

    static Reply nothing() {
        return new Reply(204, "application/json", new byte[0]);
    }

    static Reply refusal(Refusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", refusal.code());
        body.put("message", refusal.getMessage());
        body.put("more_info", "https://www.twilio.com/docs/errors/" + refusal.code());
        body.put("status", refusal.status());
        return json(refusal.status(), body);
    }

    /** The same status with a body that breaks off. */
    Reply garbled() {
        return new Reply(status, contentType, "{\"sid\": \"CA<html>".getBytes(StandardCharsets.UTF_8));
    }
}
