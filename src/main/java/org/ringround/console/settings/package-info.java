/** What admins look after: accounts, areas, lines and blocked numbers, what is kept and what is erased, and the audit. */
@NullMarked
package org.ringround.console.settings;

import org.jspecify.annotations.NullMarked;
