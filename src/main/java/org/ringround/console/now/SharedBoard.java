package org.ringround.console.now;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ringround.console.Frame;
import org.ringround.console.Html;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.telephony.Language;

/** A board that all who may see the same are shown: drawn once for each language. */
final class SharedBoard {

    private final Board board;
    private final Set<Seen> seen;
    private final Map<Language, Response> answers = new ConcurrentHashMap<>();

    SharedBoard(Board board) {
        this.board = board;
        this.seen = Set.copyOf(Seen.on(board));
    }

    /** Who is on it. */
    Set<Seen> seen() {
        return seen;
    }

    /** Nothing of the frame but its words is on the board. */
    Response answer(Frame frame) {
        return answers.computeIfAbsent(
                frame.say().language(),
                language -> Html.lively(200, new StaticTemplates().nowBoard(new NowView(frame, board))));
    }
}
