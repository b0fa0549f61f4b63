/** What the sysadmin sets, read once. */
@NullMarked
package org.ringround.settings;

import org.jspecify.annotations.NullMarked;
