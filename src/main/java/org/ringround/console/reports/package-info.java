/** What the group did in a period: figures for coordinators, and a page to show to others. It only reads. */
@NullMarked
package org.ringround.console.reports;

import org.jspecify.annotations.NullMarked;
