package org.ringround.exchange;

/**
 * A file of an import that lies in no folder.
 *
 * @param name as its layout is called: {@code residents.csv}
 */
public record CsvFile(String name, byte[] content) {}
