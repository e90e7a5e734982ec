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
const ALWAYS = ['startSimulator', 'newNotification', 'restartServer'].map((name) => `kubesphereDingtalk.${name}`);

it('each command appears in the palette always, or in a state', () => {
  const conditional = (menus.commandPalette ?? []).map(({ command }) => command);
  expect([...conditional, ...ALWAYS].toSorted()).toEqual(commands.map(({ command }) => command).toSorted());
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
