package org.ringround.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/** How a prompt may not sound: nothing is sold, nobody is frightened, and nobody has to know the words of call centres. */
final class Tone {

    private static final Map<Language, List<Tone>> TONES = Map.of(
            Language.ENGLISH,
            List.of(
                    new Tone(
                            ScriptFault.ADVERTISING,
                            "discounts?|special offers?|limited time|free gifts?|prizes?|winners?|sponsored|sponsors?"
                                    + "|brought to you by|award[- ]winning|newsletters?|subscribe|donate|donations?"
                                    + "|follow us|like us|visit our website|www"),
                    new Tone(
                            ScriptFault.FRIGHTENING,
                            "die|dies|dying|dead|deadly|deaths?|fatal|kill|killed|arrest(?:ed)?|prosecut(?:e|ed|ion)"
                                    + "|legal action|penalty|penalties|warning|beware|scams?|fraud|criminals?|victims?"
                                    + "|at risk|last chance|final notice"),
                    new Tone(ScriptFault.CALL_CENTRE, "IVR|agents?|hash|pound key|star key|queue position")),
            Language.WELSH,
            List.of(
                    new Tone(
                            ScriptFault.ADVERTISING,
                            "disgownt|cynnig arbennig|anrheg am ddim|gwobrau?|noddir|noddwyr?|cylchlythyr|tanysgrifiwch"
                                    + "|cyfrannwch|rhoddion|dilynwch ni|ewch i'n gwefan|www"),
                    new Tone(
                            ScriptFault.FRIGHTENING,
                            "marw|farw|marwolaeth|angheuol|lladd|arestio|erlyn|camau cyfreithiol|cosb|dirwy|rhybudd"
                                    + "|gochelwch|sgam|twyll|troseddwyr?|mewn perygl o farw|cyfle olaf"),
                    new Tone(ScriptFault.CALL_CENTRE, "IVR|asiant|hash|bysell seren")));

    private final ScriptFault fault;
    private final Pattern words;

    private Tone(ScriptFault fault, String words) {
        this.fault = fault;
        this.words = Pattern.compile(
                "(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What is wrong with the tone of that text, each kind once. */
    static List<Remark> faults(Language language, String text) {
        return TONES.getOrDefault(language, List.of()).stream()
                .flatMap(tone -> tone.fault(text).stream())
                .toList();
    }

    private Optional<Remark> fault(String text) {
        Matcher found = words.matcher(text);
        return found.find() ? Optional.of(new Remark(fault, Map.of("words", found.group()))) : Optional.empty();
    }
}
