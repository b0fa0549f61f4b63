package org.ringround.console.people;

import java.util.List;
import org.ringround.console.Choice;

/** What the filter of the list of people offers. */
public record ListOptions(List<Choice> roles, List<Choice> areas, List<Choice> languages, List<Choice> statuses) {}
