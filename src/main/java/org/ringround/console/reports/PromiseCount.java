package org.ringround.console.reports;

/**
 * Promises to ring back that were due in a period.
 *
 * @param kept by then, or the request was settled by then
 * @param late kept or settled later, or not yet
 * @param ahead not due yet
 */
record PromiseCount(int kept, int late, int ahead) {}
