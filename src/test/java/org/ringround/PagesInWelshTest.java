package org.ringround;

import org.ringround.telephony.Language;

/** Every page in Welsh. */
class PagesInWelshTest extends PagesInBrowser {

    PagesInWelshTest() {
        super(Language.WELSH);
    }
}
