import type { ShownState } from '../src/control/shown-state.js';
import type { MenuGroup } from '../src/faults/fault-menu.js';
import { appCard } from './app-card.js';
import { byId } from './by-id.js';
import { change, read } from './control.js';
import { faultRow } from './fault-row.js';
import { fillFaultSelect } from './fault-select.js';
import { make } from './make.js';
import { robotCard } from './robot-card.js';
import { settingsForm } from './settings-form.js';
import { translate } from './translate.js';

/** The fault menu, and the generation of error texts that its labels belong to. */
let menu: { readonly style: number | undefined; readonly groups: readonly MenuGroup[] } = {
  style: undefined,
  groups: [],
};

/** Draws the panel from the state of the simulator. */
export async function refresh(): Promise<void> {
  const { faults, robots, apps, settings } = await read<ShownState>('state');
  if (menu.style !== settings.style) {
    const { groups } = await read<{ readonly groups: readonly MenuGroup[] }>('menu');
    menu = { style: settings.style, groups };
    fillFaultSelect(byId<HTMLSelectElement>('fault-kind'), groups);
  }
  const rows = faults.map((fault) => faultRow(fault, () => change('DELETE', `faults/${fault.id}`, undefined, refresh)));
  fill('faults', rows.length > 0 ? rows : [make('li', { class: 'dim' }, translate('No faults'))]);
  fill(
    'robots',
    robots.map((robot) =>
      robotCard(robot, menu.groups, (wanted) =>
        change(wanted === undefined ? 'DELETE' : 'PATCH', `robots/${robot.id}`, wanted, refresh),
      ),
    ),
  );
  fill(
    'apps',
    apps.map((app) =>
      appCard(app, (wanted) => change('PATCH', `apps/${encodeURIComponent(app.appKey)}`, wanted, refresh)),
    ),
  );
  fill(
    'settings',
    settingsForm(settings, (wanted) => change('PATCH', 'settings', wanted, refresh)),
  );
}

/** Open cards stay open; a section is left alone while the user types in it. */
function fill(id: string, cards: readonly HTMLElement[]): void {
  const section = byId(id);
  const focused = document.activeElement;
  if (section.contains(focused) && focused?.matches('input[type=text]')) return;
  const open = new Set([...section.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset.id));
  for (const card of cards) if (card instanceof HTMLDetailsElement) card.open = open.has(card.dataset.id);
  section.replaceChildren(...cards);
}
