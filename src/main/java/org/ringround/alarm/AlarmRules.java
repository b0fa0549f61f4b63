package org.ringround.alarm;

import java.time.ZoneId;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * What the helpline's settings say of alarms.
 *
 * @param name the helpline's
 * @param otherwise the language of those who speak none of ours
 * @param zone in which it is night
 * @param texts the number that takes the answers
 * @param mailIsSet whether there is a mail server; else texts only
 */
public record AlarmRules(String name, Language otherwise, ZoneId zone, PhoneNumber texts, boolean mailIsSet) {}
