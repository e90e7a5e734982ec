import type { ShownRobot } from '../src/control/shown-state.js';
import { byId } from './by-id.js';
import { change } from './control.js';
import { refresh } from './refresh.js';

/** The buttons of the panel that are there from the start. */
export function listenToPanel(): void {
  byId('add-fault').addEventListener('submit', (event) => {
    event.preventDefault();
    void addFault();
  });
  byId('add-robot').addEventListener('click', addRobot);
  byId('expire-tokens').addEventListener('click', () => change('DELETE', 'tokens', undefined, refresh));
  byId('open-panel').addEventListener('click', () => {
    const open = document.body.classList.toggle('with-panel');
    byId('open-panel').setAttribute('aria-expanded', String(open));
  });
}

async function addFault(): Promise<void> {
  const [fault = '', path, times] = ['fault-kind', 'fault-path', 'fault-times'].map(
    (id) => byId<HTMLSelectElement>(id).value,
  );
  const when = path === '' ? {} : { when: { path } };
  const body = { fault: JSON.parse(fault) as unknown, ...when, times: times === '' ? null : Number(times) };
  await change('POST', 'faults', body, refresh);
}

/** The new robot's card is opened, for its webhook. */
async function addRobot(): Promise<void> {
  const robot = await change<ShownRobot>('POST', 'robots', {}, refresh);
  if (robot === undefined) return;
  await refresh();
  for (const card of byId('robots').querySelectorAll('details')) if (card.dataset.id === robot.id) card.open = true;
}
