/** What admins look after: the accounts of the console, and the audit. */
@NullMarked
package org.ringround.console.settings;

import org.jspecify.annotations.NullMarked;
