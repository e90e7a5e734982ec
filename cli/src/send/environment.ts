import { type Phrase, phrase } from '#core';
import type { CredentialProvider } from '#sender';
import { type SharedFields, variableProvider } from './read-variable.js';
import { isAlike, isVariable, meantVariable } from './variables.js';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Credentials from the environment. */
export function environmentProvider({ env, cwd }: Surroundings, shared: SharedFields): CredentialProvider {
  return variableProvider(
    { get: (name) => env[name], folder: cwd, originOf: (variable) => ({ kind: 'environment', variable }) },
    shared,
  );
}

/** The variables that look like this program’s but have no effect. */
export function unknownVariables(env: Surroundings['env']): readonly Phrase[] {
  return Object.keys(env)
    .filter((name) => isAlike(name) && !isVariable(name))
    .map((name) => describeUnknown(name));
}

/** A variable that has no effect, and the one that it is probably a typo of. */
export function describeUnknown(name: string): Phrase {
  const meant = meantVariable(name);
  return meant === undefined
    ? phrase('Variable {variable} is unknown and has no effect.', { variable: name })
    : phrase('Variable {variable} is unknown and has no effect. Did you mean {meant}?', { variable: name, meant });
}
