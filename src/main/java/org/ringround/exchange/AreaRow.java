package org.ringround.exchange;

import java.util.List;
import org.ringround.people.Ring;

/** One area of a file, with the names of its neighbours. */
record AreaRow(String name, List<String> postcodes, Ring ring, List<String> neighbours) {}
