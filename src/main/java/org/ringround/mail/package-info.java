/** The way to the mail server. */
@NullMarked
package org.ringround.mail;

import org.jspecify.annotations.NullMarked;
