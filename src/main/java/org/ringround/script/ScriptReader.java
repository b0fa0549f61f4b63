package org.ringround.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/** Reads and checks all scripts of a folder: {@code NAME.yaml}, its prompts beside it in {@code NAME.LANGUAGE.yaml}. */
public final class ScriptReader {

    /** The languages that the program speaks. */
    static final List<Language> ALL = List.of(Language.ENGLISH, Language.WELSH);

    private static final String YAML = ".yaml";

    private final ScriptFiles files;
    private final @Nullable List<Language> languages;
    private final ScriptProblems problems = ScriptProblems.none();
    private final Map<String, Script> scripts = new TreeMap<>();

    /** @param languages of the helpline; null = those with which each script itself is content */
    private ScriptReader(ScriptFiles files, @Nullable List<Language> languages) {
        this.files = files;
        this.languages = languages;
    }

    /** The scripts that come with the program. */
    public static ScriptReading packaged() {
        return new ScriptReader(ScriptFiles.packaged(), ALL).read();
    }

    /** The scripts in that folder, with prompts in every language that the program speaks, or that the script names. */
    public static ScriptReading folder(Path folder) {
        return read(folder, null);
    }

    /** The scripts in that folder, with prompts in at least these languages, whatever they say. */
    public static ScriptReading folder(Path folder, List<Language> languages) {
        return read(folder, languages);
    }

    private static ScriptReading read(Path folder, @Nullable List<Language> languages) {
        try {
            return new ScriptReader(ScriptFiles.folder(folder), languages).read();
        } catch (IOException e) {
            return new ScriptReading.Unreadable(
                    List.of(new ScriptProblem(folder.toString(), 1, new Remark(ScriptFault.NO_FOLDER))));
        }
    }

    /** Every problem of the scripts in that folder, none when they are good. */
    public static List<ScriptProblem> check(Path folder) {
        return folder(folder) instanceof ScriptReading.Unreadable unreadable ? unreadable.problems() : List.of();
    }

    private ScriptReading read() {
        for (String file : files.names()) {
            if (file.endsWith(".yml")) {
                problems.in(file).add(1, ScriptFault.NAME_OF_FILE);
            } else if (file.endsWith(YAML)) {
                readFile(file.substring(0, file.length() - YAML.length()), file);
            }
        }
        if (!files.names().contains(Script.CENTRAL + YAML)) {
            problems.in(Script.CENTRAL + YAML).add(1, ScriptFault.NO_CENTRAL);
        }
        return problems.all().isEmpty()
                ? new ScriptReading.Read(new Scripts(scripts))
                : new ScriptReading.Unreadable(problems.sorted());
    }

    /** Prompts are read with their script; here they are only asked whether they have one, in a language we speak. */
    private void readFile(String name, String file) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            readScript(name, file);
            return;
        }
        String script = name.substring(0, dot);
        String language = name.substring(dot + 1);
        if (!files.names().contains(script + YAML)) {
            problems.in(file).add(1, ScriptFault.PROMPTS_OF_NOTHING, Map.of("script", script + YAML));
        } else if (ALL.stream().noneMatch(spoken -> spoken.code().equals(language))) {
            problems.in(file).add(1, ScriptFault.NOT_SPOKEN, Map.of("language", language));
        }
    }

    private void readScript(String name, String file) {
        ScriptProblems here = problems.in(file);
        if (!Fields.NAME.matcher(name).matches()) {
            here.add(1, ScriptFault.NAME_OF_SCRIPT);
        }
        Node.Mapping content = content(file);
        Draft draft = content == null ? null : DraftReader.read(name, content, here);
        Map<Language, PromptFile> prompts = new TreeMap<>(Comparator.comparing(Language::code));
        for (Language language : ALL) {
            readPrompts(name, language, isNeeded(language, draft), here).ifPresent(read -> prompts.put(language, read));
        }
        if (draft == null) {
            return;
        }
        FlowCheck.check(draft, here);
        new PromptCheck(draft, prompts, here).check();
        String start = draft.start();
        if (start != null) {
            Map<Language, Map<String, Prompt>> texts = new HashMap<>();
            prompts.forEach((language, read) -> texts.put(language, read.prompts()));
            scripts.put(name, new Script(name, start, draft.steps, texts));
        }
    }

    private boolean isNeeded(Language language, @Nullable Draft draft) {
        if (languages != null) {
            return languages.contains(language);
        }
        return draft == null || draft.languages() == null || draft.languages().contains(language);
    }

    private Optional<PromptFile> readPrompts(String name, Language language, boolean needed, ScriptProblems here) {
        String file = name + "." + language + YAML;
        if (!files.yaml().containsKey(file)) {
            if (needed) {
                tellMissing(language, file, here);
            }
            return Optional.empty();
        }
        Node.Mapping content = content(file);
        return content == null
                ? Optional.empty()
                : Optional.of(PromptFile.read(content, language, files, problems.in(file)));
    }

    private void tellMissing(Language missing, String file, ScriptProblems here) {
        if (languages != null) {
            here.add(1, ScriptFault.NO_PROMPTS_OF_HELPLINE, Map.of("language", missing, "file", file));
            return;
        }
        String others = ALL.stream()
                .filter(language -> !language.equals(missing))
                .map(Language::code)
                .collect(Collectors.joining(", "));
        here.add(1, ScriptFault.NO_PROMPTS, Map.of("language", missing, "file", file, "others", others));
    }

    private Node.@Nullable Mapping content(String file) {
        byte[] bytes = files.yaml().get(file);
        return bytes == null ? null : new NodeReader(problems.in(file)).read(bytes);
    }
}
