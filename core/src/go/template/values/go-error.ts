/** What a function of a template ends with when it fails, or panics: never leaves the execution. */
export class GoError extends Error {}

export const NIL_DEREFERENCE = 'runtime error: invalid memory address or nil pointer dereference';
