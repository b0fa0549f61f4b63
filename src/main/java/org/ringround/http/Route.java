package org.ringround.http;

/**
 * One door of the server.
 *
 * @param path with parameters in braces: {@code /twilio/calls/{leg}/wait}
 */
public record Route(Method method, String path, Access access, Handler handler) {

    /** The line of the route table. */
    @Override
    public String toString() {
        return method + " " + path + " " + access;
    }
}
