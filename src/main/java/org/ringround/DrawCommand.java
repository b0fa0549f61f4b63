package org.ringround;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.script.Picture;
import org.ringround.script.Script;
import org.ringround.script.ScriptReading;
import org.ringround.settings.HelplineSettings;
import org.ringround.telephony.Language;
import org.ringround.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the call flow of a script as an SVG. */
@Command(
        name = "draw",
        description = "Draw the call flow as an SVG, for a page or a wall.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "the scripts' folder; without it, the one that is set")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "FILE.svg", description = "where to; without it, to standard output")
    private @Nullable Path out;

    @Option(names = "--script", paramLabel = "NAME", description = "which script; without it, central")
    private String name = Script.CENTRAL;

    @Option(names = "--language", paramLabel = "en|cy", description = "in which language; without it, the first it has")
    private @Nullable String language;

    @Override
    public Integer call() throws IOException {
        ScriptReading reading = ScriptFolder.read(folder);
        if (reading instanceof ScriptReading.Unreadable unreadable) {
            throw new CannotGoOn(CannotGoOn.FAILED, ScriptFolder.lines(unreadable));
        }
        Script script = ((ScriptReading.Read) reading)
                .scripts()
                .find(name)
                .orElseThrow(() -> new CannotGoOn(CannotGoOn.WRONG_USE, List.of("there is no script " + name)));
        HelplineSettings helpline = Loaded.settings().helpline();
        String svg = new Picture(Words.load(), helpline.name()).svg(script, language(script, helpline));
        if (out == null) {
            PrintWriter standard = spec.commandLine().getOut();
            standard.print(plain(svg));
            standard.flush();
        } else {
            Files.writeString(out, svg);
        }
        return 0;
    }

    /** The same SVG in letters that every terminal and every pipe understands. */
    private static String plain(String svg) {
        return svg.codePoints()
                .mapToObj(letter -> letter < 127 ? Character.toString(letter) : "&#" + letter + ";")
                .collect(Collectors.joining());
    }

    private Language language(Script script, HelplineSettings helpline) {
        if (language == null) {
            return helpline.languages().stream()
                    .filter(script.prompts()::containsKey)
                    .findFirst()
                    .orElseGet(() -> Collections.min(script.prompts().keySet(), Comparator.comparing(Language::code)));
        }
        return script.prompts().keySet().stream()
                .filter(spoken -> spoken.code().equals(language))
                .findFirst()
                .orElseThrow(() -> new CannotGoOn(
                        CannotGoOn.WRONG_USE, List.of("the script " + name + " has no prompts in " + language)));
    }
}
