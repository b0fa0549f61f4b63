package org.ringround.telephony;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A phone number in E.164, {@code +441492555100}. It prints masked; {@link #e164} is the whole of it. */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");

    /** Ofcom's numbers for drama: no phone stands behind them. */
    private static final Pattern DRAMA = Pattern.compile(
            "\\+44(7700900\\d{3}|1632960\\d{3}|1(13|14|15|16|17|18|21|31|41|51|61|91)4960\\d{3}|2079460\\d{3}|2920180\\d{3})");

    /** What networks say of a caller instead of a number. Some send the digits below its letters: {@code +266696687}. */
    private static final List<String> WITHHELD = List.of(
            "anonymous",
            "anonym",
            "blocked",
            "callerid",
            "coinphone",
            "hidden",
            "international",
            "noasserted",
            "nocallerid",
            "none",
            "nonumber",
            "notavailable",
            "outofarea",
            "payphone",
            "private",
            "privatenumber",
            "restricted",
            "suppressed",
            "unavailable",
            "unknown",
            "unknownnumber",
            "withheld");

    private static final Set<String> WITHHELD_DIGITS =
            WITHHELD.stream().map(word -> "+" + keypad(word)).collect(Collectors.toUnmodifiableSet());

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("a phone number is + and 6 to 15 digits");
        }
    }

    /**
     * Reads a number as people write it in that region ({@code 01492 555100}), or international with {@code +}. Empty when
     * it is no valid number; Ofcom's drama numbers count as valid.
     */
    public static Optional<PhoneNumber> read(String text, String region) {
        try {
            Phonenumber.PhoneNumber parsed = NUMBERS.parse(text, region);
            String e164 = NUMBERS.format(parsed, PhoneNumberFormat.E164);
            boolean good = !parsed.hasExtension()
                    && (NUMBERS.isValidNumber(parsed) || DRAMA.matcher(e164).matches());
            return good && E164.matcher(e164).matches() ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Reads what the network says of a caller. Empty when it is withheld: anything but a valid number in E.164. */
    public static Optional<PhoneNumber> readCaller(String text) {
        String trimmed = text.strip();
        if (!E164.matcher(trimmed).matches() || WITHHELD_DIGITS.contains(trimmed)) {
            return Optional.empty();
        }
        return read(trimmed, "ZZ");
    }

    /** The keys below the letters of a word. */
    private static String keypad(String word) {
        return word.chars()
                .mapToObj(letter -> String.valueOf("22233344455566677778889999".charAt(letter - 'a')))
                .collect(Collectors.joining());
    }

    /** One of Ofcom's drama numbers, which no real network may be asked to ring. */
    public boolean isDrama() {
        return DRAMA.matcher(e164).matches();
    }

    /** Whether a text can reach it: a mobile, or a number of a kind that cannot be told from one. */
    public boolean takesTexts() {
        if (e164.startsWith("+447700900")) {
            return true;
        }
        PhoneNumberType type = type();
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /** Whether we ever ring it: no premium, shared-cost, pager or short number, and none that is an emergency number. */
    public boolean mayBeRung() {
        if (isDrama()) {
            return true;
        }
        return switch (type()) {
            case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, VOIP, PERSONAL_NUMBER, UAN -> true;
            default -> false;
        };
    }

    /**
     * The part of the country that it belongs to, {@code 44 1492}; all mobiles of a country are one, {@code 44 mobile}, because
     * they are carried by whichever network their owners have moved to.
     */
    public String areaCode() {
        try {
            Phonenumber.PhoneNumber parsed = NUMBERS.parse(e164, "ZZ");
            int length = NUMBERS.getLengthOfGeographicalAreaCode(parsed);
            if (length == 0 && takesTexts()) {
                return parsed.getCountryCode() + " mobile";
            }
            // Ofcom's drama numbers are nowhere, but look like numbers of a place.
            int leading = length == 0 ? NUMBERS.getLengthOfNationalDestinationCode(parsed) : length;
            String national = NUMBERS.getNationalSignificantNumber(parsed);
            return parsed.getCountryCode() + " " + national.substring(0, leading);
        } catch (NumberParseException e) {
            return "";
        }
    }

    /** As it is dialled in that region: {@code 01492 555100}, {@code 00 353 1 234 5678}. */
    public String dialledIn(String region) {
        try {
            return NUMBERS.formatOutOfCountryCallingNumber(NUMBERS.parse(e164, "ZZ"), region);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    private PhoneNumberType type() {
        try {
            return NUMBERS.getNumberType(NUMBERS.parse(e164, "ZZ"));
        } catch (NumberParseException e) {
            return PhoneNumberType.UNKNOWN;
        }
    }

    /** Masked, for logs: {@code +44…100}. */
    @Override
    public String toString() {
        return e164.substring(0, 3) + "…" + e164.substring(e164.length() - 3);
    }
}
