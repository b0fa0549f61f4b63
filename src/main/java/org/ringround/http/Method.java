package org.ringround.http;

/** The HTTP methods that routes use. */
public enum Method {
    GET,
    POST
}
