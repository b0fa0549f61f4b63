package org.ringround;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Settings;
import org.ringround.task.TaskBoard;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the open tasks of an area, ready to be put into its chat group. */
@Command(name = "tasks", description = "Write the open tasks for an area's chat group, without personal data.")
final class TasksCommand implements Callable<Integer> {

    @Option(names = "--area", paramLabel = "AREA", description = "one area; all of them without it")
    private @Nullable String area;

    @Override
    public Integer call() {
        Settings settings = Loaded.settings();
        HelplineSettings helpline = settings.helpline();
        PhoneNumber number = helpline.textNumber();
        String line = number == null ? helpline.name() : number.dialledIn(helpline.region());
        var board = new TaskBoard(Words.load(), Rules.tasks(helpline), line);
        try (Storage storage = Storage.open(settings.database())) {
            storage.database().migrate();
            String text = storage.database()
                    .transact(tx -> areas(tx).stream()
                            .map(each ->
                                    board.text(tx, each, InstantSource.system().instant()))
                            .collect(Collectors.joining("\n\n")));
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            out.println(text);
        }
        return 0;
    }

    private List<Area> areas(Tx tx) {
        var areas = new AreaStore(tx);
        if (area == null) {
            return areas.list();
        }
        return List.of(areas.find(area)
                .orElseThrow(() ->
                        new CannotGoOn(CannotGoOn.WRONG_USE, List.of("there is no area called \"" + area + "\""))));
    }
}
