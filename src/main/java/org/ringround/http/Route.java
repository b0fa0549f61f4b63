package org.ringround.http;

/**
 * One door of the server.
 *
 * @param path with parameters in braces: {@code /twilio/calls/{leg}/wait}
 * @param bodyLimit the most bytes that a request's body may have
 */
public record Route(Method method, String path, Access access, Handler handler, int bodyLimit) {

    public Route(Method method, String path, Access access, Handler handler) {
        this(method, path, access, handler, access.bodyLimit());
    }

    /** The same door for bodies of another size than those of its level. */
    public Route taking(int bytes) {
        return new Route(method, path, access, handler, bytes);
    }

    /** Whether its bodies may be larger than those of its level. */
    boolean takesMore() {
        return bodyLimit > access.bodyLimit();
    }

    /** The line of the route table. */
    @Override
    public String toString() {
        return method + " " + path + " " + access;
    }
}
