/**
 * Who becomes a volunteer and who is none any more: they ask by the public form, their phone is confirmed, a coordinator approves.
 * Until both is done nothing is rung, and nothing is texted but the code that confirms the phone.
 */
@NullMarked
package org.ringround.membership;

import org.jspecify.annotations.NullMarked;
