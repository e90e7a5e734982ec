/** The error or panic of a template function. Never leaves the execution. */
export class GoError extends Error {}

export const NIL_DEREFERENCE = 'runtime error: invalid memory address or nil pointer dereference';
