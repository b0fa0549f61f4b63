package org.ringround.bench;

import java.io.PrintWriter;

/**
 * Where a row is measured.
 *
 * @param sizes how much is measured
 * @param news for whoever waits, a line at a time
 */
record Site(Databases databases, Sizes sizes, PrintWriter news) {

    void tell(String line) {
        news.println(line);
        news.flush();
    }
}
