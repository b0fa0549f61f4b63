/**
 * What coordinators do with requests at their desk: end them and take that back, promise, give them to somebody, ring. It joins
 * what {@code callback} does by phone and {@code task} by text, and knows neither pages nor accounts.
 */
@NullMarked
package org.ringround.desk;

import org.jspecify.annotations.NullMarked;
