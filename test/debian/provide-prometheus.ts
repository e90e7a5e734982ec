import { type Provided, provideProgram } from './unpack-packages.js';

/** `promtool` and `prometheus`: installed ones, or Debian's. */
export function providePrometheus(): Provided {
  return provideProgram('promtool', ['prometheus']);
}
