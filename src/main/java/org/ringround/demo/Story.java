package org.ringround.demo;

/** Something that happens to people who ring, played on the phones, and the promises that it puts to the test. */
interface Story {

    String title();

    void play(Stage stage, Promises promises);
}
