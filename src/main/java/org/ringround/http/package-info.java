/** Routes as data, each with its access level and that level's guard; the server, health and metrics. Javalin stays in here. */
@NullMarked
package org.ringround.http;

import org.jspecify.annotations.NullMarked;
