/**
 * The edge to Twilio: signed webhooks in ({@link org.ringround.telephony.twilio.TwilioDoors}), TwiML out
 * ({@link org.ringround.telephony.twilio.TwimlWriter}), the REST API ({@link org.ringround.telephony.twilio.TwilioTelephony}).
 * Twilio's SDK and Twilio's names stay in here.
 */
@NullMarked
package org.ringround.telephony.twilio;

import org.jspecify.annotations.NullMarked;
