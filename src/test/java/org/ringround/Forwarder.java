package org.ringround;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes connections on to one of several ports of this machine in turn, leaving out those where nobody listens. It can be
 * broken off: then whatever is open is cut, and whoever comes is turned away.
 */
final class Forwarder implements AutoCloseable {

    private final ServerSocket door;
    private final List<Integer> targets = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean broken;

    Forwarder(Integer... targets) {
        try {
            door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.targets.addAll(List.of(targets));
        daemon(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    String url() {
        return "http://localhost:" + port();
    }

    void leadTo(Integer... ports) {
        targets.clear();
        targets.addAll(List.of(ports));
    }

    void breakOff() {
        broken = true;
        open.forEach(Forwarder::cut);
    }

    void mend() {
        broken = false;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket coming = door.accept();
                daemon(() -> passOn(coming));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void passOn(Socket coming) {
        open.add(coming);
        Socket going = broken ? null : connected();
        if (going == null) {
            cut(coming);
            return;
        }
        open.add(going);
        if (broken) {
            cut(going);
        }
        daemon(() -> pump(going, coming));
        pump(coming, going);
    }

    private Socket connected() {
        int first = turn.getAndIncrement();
        for (int tried = 0; tried < targets.size(); tried++) {
            try {
                var socket = new Socket();
                int port = targets.get((first + tried) % targets.size());
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException nobodyThere) {
                continue;
            }
        }
        return null;
    }

    private void pump(Socket from, Socket to) {
        try {
            from.setTcpNoDelay(true);
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            cut(from);
        }
        cut(to);
        cut(from);
        open.remove(from);
        open.remove(to);
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "forwarder");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        breakOff();
        cutDoor();
    }

    private void cutDoor() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
