package org.ringround;

import org.ringround.telephony.Language;

/** Every page in English. */
class PagesInEnglishTest extends PagesInBrowser {

    PagesInEnglishTest() {
        super(Language.ENGLISH);
    }
}
