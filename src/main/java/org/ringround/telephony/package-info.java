/** The words of the phone network: numbers, languages, what happens on a call, what is heard next, what goes out. */
@NullMarked
package org.ringround.telephony;

import org.jspecify.annotations.NullMarked;
