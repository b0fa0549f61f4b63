/** What is written down for the sysadmin, without the numbers of people. */
@NullMarked
package org.ringround.logging;

import org.jspecify.annotations.NullMarked;
