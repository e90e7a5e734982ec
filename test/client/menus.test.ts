import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Item {
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly (Item & { readonly enablement?: string })[];
    readonly menus: Readonly<Record<string, readonly Item[]>>;
    readonly views: Readonly<Record<string, readonly Pick<Item, 'when'>[]>>;
  };
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const { commands, menus, views } = (JSON.parse(read('package.json')) as Manifest).contributes;
const client = readdirSync(new URL('client/src', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`client/src/${file}`))
  .join('\n');

/** They can do something in any state. */
const ALWAYS = ['newNotification', 'restartServer'].map((name) => `kubesphereDingtalk.${name}`);

it('each command appears in the palette always, or in a state', () => {
  const conditional = (menus.commandPalette ?? []).map(({ command }) => command);
  expect([...conditional, ...ALWAYS].toSorted()).toEqual(commands.map(({ command }) => command).toSorted());
});

/** States that a browser never has. */
const NOT_IN_BROWSER =
  /!kubesphereDingtalk\.inBrowser|kubesphereDingtalk\.(?:tested|testedHere|simulatorRunning|clusterChosen|credentialsStored)\b/;

it('a command that only says why a browser cannot run it is in no menu there', () => {
  const reasons = read('client/src/features/not-in-browser/register.ts');
  const explained = commands.filter(({ command }) => reasons.includes(`'${command.split('.').at(-1)}'`));
  expect(explained.length).toBeGreaterThan(15);
  for (const { command } of explained) {
    const items = Object.entries(menus).flatMap(([menu, items]) =>
      items
        .filter((item) => item.command === command && !item.when?.startsWith('view =='))
        .map(({ when }) => `${menu} ${when}`),
    );
    expect(items.filter((item) => !NOT_IN_BROWSER.test(item))).toEqual([]);
    expect(items.some((item) => item.startsWith('commandPalette '))).toBe(true);
  }
});

it('a command run without a menu can say why it does nothing', () =>
  expect(commands.filter(({ enablement }) => enablement !== undefined)).toEqual([]));

it('the client sets the context keys of all menus and views', () => {
  const places = [...Object.values(menus), ...Object.values(views)];
  const conditions = places.flatMap((items) => items.map(({ when = '' }) => when.replace(/view == \S+/, '')));
  const keys = new Set(conditions.flatMap((when) => when.match(/kubesphereDingtalk\.\w+/g) ?? []));
  const declared = [...client.matchAll(/_CONTEXT = '(kubesphereDingtalk\.\w+)'/g)].map(([, key]) => key);
  expect([...keys].toSorted()).toEqual(declared.toSorted());
});
