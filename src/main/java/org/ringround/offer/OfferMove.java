package org.ringround.offer;

import java.util.List;

/** Where an arrow leads, and what is to be done on the way, in order. */
record OfferMove(OfferState next, List<OfferEffect> effects) {

    static OfferMove to(OfferState next, OfferEffect... effects) {
        return new OfferMove(next, List.of(effects));
    }
}
