/**
 * Who may come in without a phone in their hand, and what they did: the private links of volunteers, the accounts of the console
 * with their sessions, and the audit.
 *
 * <h2>Guessing, and locking others out</h2>
 *
 * <p>A try to sign in is a row, written before the password is looked at and deleted when it was right. So many are looked at:
 *
 * <ul>
 *   <li>with one name from one network: 5 within 15 minutes;
 *   <li>from one network, whatever the names: 30 within 15 minutes;
 *   <li>with one name, from wherever: 50 within an hour.
 * </ul>
 *
 * <p>Whoever fails on purpose with somebody else's name can therefore use up the third. It locks nobody out: a browser in which the
 * name has signed in before holds a secret of its own ({@code known_device}) and has 10 tries within 15 minutes, which nobody else
 * can use up; and whoever has no such browser at hand asks an admin for a one-time password, which is too long to be guessed and
 * is therefore always looked at.
 */
@NullMarked
package org.ringround.account;

import org.jspecify.annotations.NullMarked;
