package org.ringround.console.scripts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.people.Line;
import org.ringround.people.LineStore;
import org.ringround.script.Picture;
import org.ringround.script.Prompt;
import org.ringround.script.Script;
import org.ringround.telephony.Language;

/** The scripts, to be read. */
final class ScriptsPage {

    private final ConsoleParts parts;
    private final ScriptShelf shelf;

    ScriptsPage(ConsoleParts parts, ScriptShelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    Optional<Response> list(Visit visit) {
        List<ScriptLine> scripts = shelf.started().names().stream()
                .map(name -> line(visit, shelf.started().get(name)))
                .toList();
        Disk disk = Disk.of(shelf.started(), shelf.now().get());
        var page = new ShelfView(visit.frame(), scripts, disk, shelf.packaged());
        return Optional.of(Html.lively(200, new StaticTemplates().scriptsShelf(page)));
    }

    Optional<Response> show(Visit visit) {
        return find(visit).map(script -> {
            List<Language> languages = languages(visit, script);
            String picture = visit.frame().root() + "/scripts/" + script.name() + "/picture.svg?in="
                    + languages.get(0).code();
            var page =
                    new ScriptView(visit.frame(), line(visit, script), picture, languages, prompts(script, languages));
            return Html.lively(200, new StaticTemplates().scriptsScript(page));
        });
    }

    /** An image of its own: no page need let styles in because of it. */
    Optional<Response> picture(Visit visit) {
        return find(visit).map(script -> {
            Language language = visit.request()
                    .parameter("in")
                    .flatMap(code -> script.prompts().keySet().stream()
                            .filter(one -> one.code().equals(code))
                            .findFirst())
                    .orElseGet(() -> languages(visit, script).get(0));
            String svg = new Picture(parts.words(), parts.rules().helpline()).svg(script, language);
            return Html.other(200, "image/svg+xml; charset=utf-8", svg.getBytes(StandardCharsets.UTF_8), Map.of());
        });
    }

    private Optional<Script> find(Visit visit) {
        return shelf.started().find(visit.request().pathParam("name"));
    }

    private static List<Language> languages(Visit visit, Script script) {
        Language mine = visit.say().language();
        return script.prompts().keySet().stream()
                .sorted(Comparator.comparing((Language language) -> !language.equals(mine))
                        .thenComparing(Language::code))
                .toList();
    }

    private static ScriptLine line(Visit visit, Script script) {
        List<String> lines = new LineStore(visit.tx())
                .list().stream()
                        .filter(line -> visit.scope().sees(line.area()))
                        .filter(line -> Objects.requireNonNullElse(line.script(), Script.CENTRAL)
                                .equals(script.name()))
                        .map(line -> named(visit, line))
                        .toList();
        List<String> languages = languages(visit, script).stream()
                .map(language -> visit.say().nameOf(language))
                .toList();
        return new ScriptLine(script.name(), script.steps().size(), languages, lines);
    }

    private static String named(Visit visit, Line line) {
        String number = visit.frame().rules().dialled(line.number());
        return line.name().equals(line.number().e164()) ? number : line.name() + ", " + number;
    }

    private List<ScriptView.Row> prompts(Script script, List<Language> languages) {
        var keys = new TreeSet<String>();
        script.prompts().values().forEach(prompts -> keys.addAll(prompts.keySet()));
        var rows = new ArrayList<ScriptView.Row>();
        for (String key : keys) {
            rows.add(new ScriptView.Row(
                    key,
                    languages.stream()
                            .map(language -> said(script, language, key))
                            .toList()));
        }
        return rows;
    }

    private ScriptView.Said said(Script script, Language language, String key) {
        Prompt prompt = script.prompts().getOrDefault(language, Map.of()).get(key);
        String text = prompt == null ? "" : prompt.text(parts.rules().helpline());
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        return new ScriptView.Said(language, prompt, text, words);
    }
}
