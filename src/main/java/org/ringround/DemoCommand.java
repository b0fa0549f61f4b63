package org.ringround;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.ringround.demo.FirstCall;
import org.ringround.demo.Once;
import org.ringround.demo.Practice;
import org.ringround.demo.RoundInvitation;
import org.ringround.demo.Stage;
import org.ringround.demo.Terminal;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Everything on this machine, with nothing to set up: a demo town, a simulated phone network, and its stories. */
@Command(name = "demo", description = "Everything on this machine, to look at and to try; nothing is set up or kept.")
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--once", description = "play several stories fast, check what was promised, and end")
    private boolean once;

    /** Speaks UTF-8 whatever the locale: half of what is said is Welsh. */
    DemoCommand() {
        this(
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)),
                Ansi.AUTO.enabled());
    }

    DemoCommand(PrintWriter out, boolean colours) {
        this.terminal = new Terminal(out, colours);
    }

    @Override
    public Integer call() throws InterruptedException {
        ((Logger) LoggerFactory.getLogger("org.ringround")).setLevel(Level.WARN);
        return once ? playOnce() : playOn();
    }

    private int playOnce() throws InterruptedException {
        return inHouse(DemoHouse::fast, (house, result) -> {
            terminal.line("Ringround demo, every story once. The phone network is simulated: no real phone rings.");
            terminal.line("");
            result.complete(new Once(house.stage(), terminal).play() ? 0 : CannotGoOn.FAILED);
        });
    }

    private int playOn() throws InterruptedException {
        int port = DemoHouse.port(System.getenv());
        refuseTaken(port);
        terminal.line("Starting a database and a phone network of its own ...");
        return inHouse(() -> DemoHouse.natural(port), (house, result) -> {
            house.description().forEach(terminal::line);
            terminal.line("");
            house.stage().tellEverythingTo(terminal);
            new FirstCall(house.stage(), terminal).play();
            new RoundInvitation(house.stage(), terminal).tell();
            if (practise(house.stage())) {
                result.complete(0);
            } else {
                terminal.line("Nothing more to read; the desk stays up until Ctrl-C.");
            }
        });
    }

    private boolean practise(Stage stage) {
        try {
            var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            return new Practice(stage, terminal).play(in);
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens the house, plays in it until there is a result or Ctrl-C, and clears it away whatever happened. */
    private static int inHouse(Supplier<DemoHouse> opening, BiConsumer<DemoHouse, CompletableFuture<Integer>> play)
            throws InterruptedException {
        var result = new CompletableFuture<Integer>();
        var cleared = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(result, cleared), "stop"));
        try (DemoHouse house = opening.get()) {
            Thread player = new Thread(() -> play.accept(house, result), "demo");
            player.setDaemon(true);
            player.setUncaughtExceptionHandler((thread, e) -> result.completeExceptionally(e));
            player.start();
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo broke", e.getCause());
        } finally {
            cleared.countDown();
        }
    }

    /** Runs in the shutdown hook: lets the demo end in order, and waits for it. */
    private static void stop(CompletableFuture<Integer> result, CountDownLatch cleared) {
        result.complete(0);
        try {
            cleared.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the database is started, which takes seconds. */
    private static void refuseTaken(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assert free.isBound();
        } catch (IOException e) {
            throw new CannotGoOn(
                    CannotGoOn.FAILED,
                    List.of("port " + port + " is taken: choose another one, like PORT=" + (port == 8080 ? 8081 : 8080)
                            + " bin/ringround demo"));
        }
    }
}
