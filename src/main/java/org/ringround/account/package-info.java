/**
 * Who may come in without a phone in their hand, and what they did: the private links of volunteers, and the audit.
 */
@NullMarked
package org.ringround.account;

import org.jspecify.annotations.NullMarked;
