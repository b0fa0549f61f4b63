package org.ringround.console.rounds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.http.Request;
import org.ringround.round.RoundKind;
import org.ringround.words.RoundsLabel;

/**
 * Which rounds are asked for, as it stands in the address; what is not understood asks for nothing.
 *
 * @param kind null: any
 * @param area null: any
 * @param name part of the resident's, null: any
 */
public record RoundFilter(
        @Nullable RoundKind kind,
        @Nullable Long area,
        Which which,
        @Nullable String name) {

    /** How a round stands. */
    public enum Which {
        RUNNING(RoundsLabel.WHICH_RUNNING),
        SUSPENDED(RoundsLabel.WHICH_SUSPENDED),
        NOT_AGREED(RoundsLabel.WHICH_NOT_AGREED),
        ENDED(RoundsLabel.WHICH_ENDED),
        ALL(RoundsLabel.WHICH_ALL);

        private final RoundsLabel label;

        Which(RoundsLabel label) {
            this.label = label;
        }

        public RoundsLabel label() {
            return label;
        }

        /** As it stands in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static RoundFilter of(Request request) {
        return new RoundFilter(
                find(List.of(RoundKind.values()), request, "kind").orElse(null),
                request.parameter("area")
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                Stream.of(Which.values())
                        .filter(one -> request.parameter("state")
                                .filter(one.word()::equals)
                                .isPresent())
                        .findFirst()
                        .orElse(Which.RUNNING),
                request.parameter("name")
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse(null));
    }

    /** The kind of that name in the address. */
    static Optional<RoundKind> find(List<RoundKind> kinds, Request request, String name) {
        return kinds.stream()
                .filter(kind ->
                        request.parameter(name).filter(kind.word()::equals).isPresent())
                .findFirst();
    }
}
