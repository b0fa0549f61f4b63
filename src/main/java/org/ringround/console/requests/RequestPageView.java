package org.ringround.console.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Asset;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;

/**
 * The page of one request.
 *
 * @param seen the last line of the history that they see
 * @param board the text for the area's chat group, null when it is not one for volunteers
 */
public record RequestPageView(
        Frame frame,
        RequestListView.Line line,
        About about,
        Stand stand,
        List<History.Happened> history,
        Sounds sounds,
        List<Note> notes,
        Forms forms,
        long seen,
        @Nullable String board,
        Asset script) {

    public long reference() {
        return line.reference();
    }

    /** Where its forms go. */
    public String path() {
        return "/requests/" + reference();
    }

    /**
     * Who it is about.
     *
     * @param person of the resident, null when nobody knows
     * @param numbers as people here dial them
     * @param others earlier ones of the same person or number
     */
    public record About(
            @Nullable Long person,
            @Nullable String name,
            List<String> numbers,
            @Nullable String address,
            @Nullable String notes,
            boolean safeToRing,
            List<RequestListView.Line> others) {}

    /**
     * How it stands.
     *
     * @param holder the name of who has it, null when nobody has
     * @param live the call that is under way because of it, null when none is
     */
    public record Stand(
            boolean settled,
            boolean letGo,
            boolean escalated,
            String opened,
            String reason,
            @Nullable String closed,
            @Nullable String outcome,
            @Nullable String holder,
            @Nullable String live) {}

    /** What was left and what was said. */
    public record Sounds(List<Message> messages, List<CallRow.Line> calls) {}

    /** @param path where it can be heard, null while it is not here */
    public record Message(
            String when, String length, @Nullable String path) {}

    /** Of another coordinator. */
    public record Note(String by, String when, String body) {}

    /**
     * What stands in the forms.
     *
     * @param self whether their account is somebody in People whose phone can be rung
     * @param mine whether they have the request themselves
     */
    public record Forms(
            Entry entry,
            List<Choice> volunteers,
            List<Choice> needs,
            List<Choice> areas,
            List<Choice> endings,
            List<Choice> outcomes,
            boolean self,
            boolean mine) {}
}
