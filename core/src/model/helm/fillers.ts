/*
 * Characters that stand for those of an action while a text is masked. Unicode reserves them for such inner uses, so no
 * text contains them.
 */

/** A part of a value. */
export const VALUE = '\uFDD0';
/** A part of what prints nothing. */
export const NOTHING = '\uFDD1';
export const FILLERS = VALUE + NOTHING;
