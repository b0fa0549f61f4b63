package org.ringround.text;

import java.util.regex.Pattern;

/** Of how many parts a text consists as networks carry it, and charge for it. */
public final class Segments {

    /** The letters of GSM 03.38. */
    private static final Pattern GSM = Pattern.compile(
            "[A-Za-z0-9 \r\n@£$¥èéùìòÇØøÅåÆæßÉÄÖÑÜ§äöñüà¡¿ΔΦΓΛΩΠΨΣΘΞ¤!\"#%&'()*+,./:;<=>?_^{}\\[\\]~|€\\\\-]*");

    /** Those of them that are two septets each. */
    private static final Pattern LONG = Pattern.compile("[\\^{}\\[\\]~|€\\\\]");

    private static final int ALONE = 160;
    private static final int EACH = 153;
    private static final int ALONE_WIDE = 70;
    private static final int EACH_WIDE = 67;

    private Segments() {}

    /** At least one. */
    public static int count(String text) {
        return GSM.matcher(text).matches()
                ? parts(text.length() + (int) LONG.matcher(text).results().count(), ALONE, EACH)
                : parts(text.length(), ALONE_WIDE, EACH_WIDE);
    }

    private static int parts(int letters, int alone, int each) {
        return letters <= alone ? 1 : (letters + each - 1) / each;
    }
}
