import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Provided, provideProgram } from './unpack-packages.js';

/** `amtool`: an installed one, or Debian's. */
export function provideAmtool(): Provided {
  return provideProgram('amtool', ['prometheus-alertmanager']);
}

/** Where Debian's Alertmanager reads its page from; it does not start without it. */
const PAGE = '/usr/share/prometheus/alertmanager';

/** `prometheus-alertmanager`: only an installed one, because Debian's does not start where it is only unpacked. */
export function provideAlertmanager(): Provided {
  const folder = (process.env.PATH ?? '')
    .split(':')
    .find((name) => name !== '' && existsSync(join(name, 'prometheus-alertmanager')));
  return folder !== undefined && existsSync(PAGE)
    ? { folder }
    : { missing: 'Debian’s package prometheus-alertmanager is not installed' };
}

/** `prometheus`: an installed one, or Debian's. */
export function providePrometheus(): Provided {
  return provideProgram('prometheus', ['prometheus']);
}
