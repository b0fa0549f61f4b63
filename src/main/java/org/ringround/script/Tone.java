package org.ringround.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringround.telephony.Language;

/** How a prompt may not sound: nothing is sold, nobody is frightened, and nobody has to know the words of call centres. */
final class Tone {

    private static final Map<Language, List<Tone>> TONES = Map.of(
            Language.ENGLISH,
            List.of(
                    new Tone(
                            "sounds like advertising",
                            "discounts?|special offers?|limited time|free gifts?|prizes?|winners?|sponsored|sponsors?"
                                    + "|brought to you by|award[- ]winning|newsletters?|subscribe|donate|donations?"
                                    + "|follow us|like us|visit our website|www"),
                    new Tone(
                            "may frighten a caller",
                            "die|dies|dying|dead|deadly|deaths?|fatal|kill|killed|arrest(?:ed)?|prosecut(?:e|ed|ion)"
                                    + "|legal action|penalty|penalties|warning|beware|scams?|fraud|criminals?|victims?"
                                    + "|at risk|last chance|final notice"),
                    new Tone("is a word of call centres", "IVR|agents?|hash|pound key|star key|queue position")),
            Language.WELSH,
            List.of(
                    new Tone(
                            "sounds like advertising",
                            "disgownt|cynnig arbennig|anrheg am ddim|gwobrau?|noddir|noddwyr?|cylchlythyr|tanysgrifiwch"
                                    + "|cyfrannwch|rhoddion|dilynwch ni|ewch i'n gwefan|www"),
                    new Tone(
                            "may frighten a caller",
                            "marw|farw|marwolaeth|angheuol|lladd|arestio|erlyn|camau cyfreithiol|cosb|dirwy|rhybudd"
                                    + "|gochelwch|sgam|twyll|troseddwyr?|mewn perygl o farw|cyfle olaf"),
                    new Tone("is a word of call centres", "IVR|asiant|hash|bysell seren")));

    private final String fault;
    private final Pattern words;

    private Tone(String fault, String words) {
        this.fault = fault;
        this.words = Pattern.compile(
                "(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What is wrong with the tone of that text, each kind once. */
    static List<String> faults(Language language, String text) {
        return TONES.getOrDefault(language, List.of()).stream()
                .flatMap(tone -> tone.fault(text).stream())
                .toList();
    }

    private Optional<String> fault(String text) {
        Matcher found = words.matcher(text);
        return found.find()
                ? Optional.of("\"" + found.group() + "\" " + fault + "; say it in plain, calm words")
                : Optional.empty();
    }
}
