import { type Provided, provideProgram } from './unpack-packages.js';

/** `kubectl`: an installed one, or Debian's. */
export function provideKubectl(): Provided {
  return provideProgram('kubectl', ['kubernetes-client']);
}
