package org.ringround.http;

/** Answers a request. What it throws is logged once by the server and answered with 500. */
public interface Handler {

    Response handle(Request request);
}
