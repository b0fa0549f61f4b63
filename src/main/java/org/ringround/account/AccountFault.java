package org.ringround.account;

/** Why an account cannot be made, or cannot become so. */
public enum AccountFault {
    /** Somebody has, or had, that name. */
    NAME_TAKEN,
    /** A coordinator of no area would see next to nothing. */
    NO_AREA,
    /** An admin sees all areas, so none can be named. */
    AREAS_OF_ADMIN,
    /** There would be no admin any more. */
    LAST_ADMIN
}
