package org.ringround.script;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The scripts as one JSON text of the same fields as the files, canonical: the same content gives the same text. */
final class ScriptJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScriptJson() {}

    static String write(Map<String, Script> scripts) {
        ObjectNode all = NODES.objectNode();
        new TreeMap<>(scripts).forEach((name, script) -> all.set(name, script(script)));
        return JSON.writeValueAsString(all);
    }

    private static ObjectNode script(Script script) {
        ObjectNode steps = NODES.objectNode();
        new TreeMap<>(script.steps()).forEach((name, step) -> writeStep(steps, name, step));
        ObjectNode prompts = NODES.objectNode();
        Map<String, Map<String, Prompt>> byCode = new TreeMap<>();
        script.prompts().forEach((language, texts) -> byCode.put(language.code(), texts));
        byCode.forEach((code, texts) -> {
            ObjectNode written = prompts.putObject(code);
            new TreeMap<>(texts).forEach((key, prompt) -> writePrompt(written.putObject(key), prompt));
        });
        ObjectNode node = NODES.objectNode().put("start", script.start());
        node.set("steps", steps);
        node.set("prompts", prompts);
        return node;
    }

    private static void writePrompt(ObjectNode node, Prompt prompt) {
        node.put("text", prompt.text());
        if (prompt.audio() != null) {
            node.put("audio", prompt.audio());
        }
    }

    private static void writeStep(ObjectNode steps, String name, Step step) {
        if (step instanceof Step.Say say) {
            ObjectNode node = steps.putObject(name).put("say", say.prompt()).put("next", say.next());
            if (say.everyLanguage()) {
                node.put("languages", "all");
            }
        } else if (step instanceof Step.Menu menu) {
            writeMenu(steps.putObject(name), menu);
        } else if (step instanceof Step.Place place) {
            steps.putObject(name).put("place", place.prompt()).put("next", place.next());
        } else if (step instanceof Step.Hours hours) {
            ObjectNode node = steps.putObject(name);
            hours.openings().forEach(opening -> node.withArray("hours").add(OpeningText.write(opening)));
            hours.closing().forEach(days -> node.withArray("closing-days").add(days.toString()));
            node.put("open", hours.open()).put("closed", hours.closed());
        } else if (step instanceof Step.End end) {
            steps.putObject(name).put("end", end.prompt());
        } else {
            steps.put(name, step.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        }
    }

    private static void writeMenu(ObjectNode node, Step.Menu menu) {
        node.put("menu", menu.prompt()).put("asks", menu.asks().name().toLowerCase(Locale.ROOT));
        ObjectNode options = node.putObject("options");
        for (Step.Option option : menu.options()) {
            ObjectNode written = options.putObject(option.key());
            if (option.language() != null) {
                written.put("language", option.language().code());
            }
            if (option.need() != null) {
                written.put("need", option.need().word());
            }
            if (option.prompt() != null) {
                written.put("prompt", option.prompt());
            }
            written.put("next", option.next());
        }
        if (menu.next() != null) {
            node.put("next", menu.next());
        }
        if (menu.otherLanguage() != null) {
            node.putObject("other-language")
                    .put("key", menu.otherLanguage().key())
                    .put("prompt", menu.otherLanguage().prompt());
        }
    }

    static Map<String, Script> read(String json) {
        ScriptProblems problems = ScriptProblems.none().in("json");
        Map<String, Script> scripts = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            Node.Mapping all = new NodeReader(problems).read(parser);
            if (all != null) {
                var what = new Remark(ScriptFault.SCRIPT, Map.of("script", "*"));
                all.entries().keySet().forEach(name -> readScript(scripts, name, new Fields(what, all, problems)));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("these are no stored scripts: " + e.getOriginalMessage(), e);
        }
        if (!problems.all().isEmpty()) {
            throw new IllegalArgumentException("these are no stored scripts: " + problems.sorted());
        }
        return scripts;
    }

    private static void readScript(Map<String, Script> scripts, String name, Fields all) {
        Node.Mapping node = all.mapping(name);
        if (node == null) {
            return;
        }
        ScriptProblems problems = all.problems();
        Fields fields = new Fields(new Remark(ScriptFault.SCRIPT, Map.of("script", name)), node, problems);
        Map<String, Node.Entry> flow = new TreeMap<>(node.entries());
        flow.remove("prompts");
        Draft draft = DraftReader.read(name, new Node.Mapping(flow, node.line()), problems);
        Map<Language, Map<String, Prompt>> prompts = new HashMap<>();
        Node.Mapping languages = fields.mapping("prompts");
        if (languages != null) {
            Fields texts = new Fields(fields.part("prompts"), languages, problems);
            languages.entries().keySet().forEach(code -> readPrompts(prompts, code, texts));
        }
        String start = draft.start();
        if (start != null) {
            scripts.put(name, new Script(name, start, draft.steps, prompts));
        }
    }

    private static void readPrompts(Map<Language, Map<String, Prompt>> prompts, String code, Fields languages) {
        Node.Mapping texts = languages.mapping(code);
        if (texts != null) {
            prompts.put(Language.of(code), PromptFile.stored(texts, languages.problems()));
        }
    }
}
