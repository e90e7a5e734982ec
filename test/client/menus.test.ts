import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Item {
  readonly command: string;
  readonly when?: string;
}

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>> };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly (Item & { readonly enablement?: string })[];
    readonly menus: Readonly<Record<string, readonly Item[]>>;
    readonly views: Readonly<Record<string, readonly (Pick<Item, 'when'> & { readonly id: string })[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  };
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const { commands, menus, views, viewsWelcome, walkthroughs } = (JSON.parse(read('package.json')) as Manifest)
  .contributes;
const texts = ['package.nls.json', 'package.nls.zh-cn.json'].map(
  (file) => JSON.parse(read(file)) as Readonly<Record<string, string>>,
);
const client = readdirSync(new URL('client/src', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`client/src/${file}`))
  .join('\n');

/** They can do something in any state. */
const ALWAYS = ['newNotification', 'restartServer'].map((name) => `kubesphereDingtalk.${name}`);

/** The context keys of VS Code itself that conditions may use. */
const OF_VS_CODE = [
  'activeEditorIsReadonly',
  'editorLangId',
  'isWorkspaceTrusted',
  'resourceLangId',
  'view',
  'viewItem',
  'virtualWorkspace',
  'workspaceFolderCount',
];

const places = [...Object.values(menus), ...Object.values(views), viewsWelcome];
const conditions = [
  ...places.flatMap((items) => items.map(({ when }) => when ?? '')),
  ...walkthroughs.flatMap(({ steps }) =>
    steps.flatMap(({ completionEvents }) => completionEvents.map((event) => event.replace(/^onContext:/, ''))),
  ),
];
const viewIds = Object.values(views).flatMap((each) => each.map(({ id }) => id));

/** The context keys of a condition: what is left of its operands without expressions and compared values. */
function keysOf(when: string): readonly string[] {
  return when
    .split(/&&|\|\|/)
    .map((term) => term.replace(/\s*(==|!=|=~|>|<).*$/, '').replace(/[!()\s]/g, ''))
    .filter((key) => key !== '' && key !== 'true' && key !== 'false');
}

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
  const palette = new Set(menus.commandPalette?.map((item) => item.command));
  for (const { command } of explained) {
    const items = Object.entries(menus).flatMap(([menu, items]) =>
      items.filter((item) => item.command === command && item.when !== 'false').map(({ when }) => `${menu} ${when}`),
    );
    expect(items.filter((item) => !NOT_IN_BROWSER.test(item))).toEqual([]);
    expect(palette.has(command)).toBe(true);
  }
});

it('a command run without a menu can say why it does nothing', () =>
  expect(commands.filter(({ enablement }) => enablement !== undefined)).toEqual([]));

describe('conditions', () => {
  it('are on context keys that the client sets, all of which are used, or on those of VS Code', () => {
    const keys = new Set(conditions.flatMap(keysOf));
    const own = [...keys].filter((key) => key.startsWith('kubesphereDingtalk.'));
    const declared = [...client.matchAll(/_CONTEXT = '(kubesphereDingtalk\.\w+)'/g)].map(([, key]) => key);
    expect(own.toSorted()).toEqual(declared.toSorted());
    expect([...keys].filter((key) => !own.includes(key) && !OF_VS_CODE.includes(key))).toEqual([]);
  });

  it('are there for each item outside the palette and the list of new files', () => {
    const { commandPalette: _, 'file/newFile': __, ...others } = menus;
    const missing = Object.values(others).flatMap((items) => items.filter(({ when }) => !when));
    expect(missing).toEqual([]);
  });

  it('name views that exist, and each view outside the panel says what it is for', () => {
    const named = conditions.flatMap((when) => [...when.matchAll(/\bview == (\S+)/g)].map(([, view]) => view));
    const welcome = viewsWelcome.map(({ view }) => view);
    expect([...named, ...welcome].filter((view) => !viewIds.includes(view ?? ''))).toEqual([]);
    expect(new Set(welcome)).toEqual(new Set(views.kubesphereDingtalk?.map(({ id }) => id)));
  });

  it.each(['sendTestMessage', 'sendChosenMessage', 'resendTestMessage', 'importFromCluster', 'runFireDrill'])(
    'keep %s away from the views of an untrusted workspace',
    (name) => {
      const items = [...(menus['view/title'] ?? []), ...(menus['view/item/context'] ?? [])];
      const shown = items.filter(({ command }) => command === `kubesphereDingtalk.${name}`);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter(({ when = '' }) => !keysOf(when).includes('isWorkspaceTrusted'))).toEqual([]);
    },
  );

  it('know the entries of the tree by words that the tree gives them', () => {
    const given = /viewItem (?:== (\w+)|=~ \/([^/]+)\/)/g;
    const patterns = conditions.flatMap((when) =>
      [...when.matchAll(given)].map(([, word = '', re]) => re ?? `^${word}$`),
    );
    const values = ['receiver sendable on', 'receiver off', 'router on', 'silence off', 'problems', 'test'];
    expect(patterns.filter((pattern) => !values.some((value) => new RegExp(pattern).test(value)))).toEqual([]);
  });
});

describe('links and pictures', () => {
  const ids = new Set(commands.map(({ command }) => command));
  const linked = (text: string) => [...text.matchAll(/\(command:([\w.]+)/g)].map(([, command = '']) => command);

  it.each([0, 1])('the texts of language %i link to commands that exist', (language) => {
    const keys = Object.entries(texts[language] ?? {}).filter(([key]) => /^(welcome|walkthrough)\./.test(key));
    const found = keys
      .flatMap(([, text]) => linked(text))
      .filter((command) => command.startsWith('kubesphereDingtalk.'));
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((command) => !ids.has(command))).toEqual([]);
  });

  it('each step has a button, completes by itself, and has pictures that exist for all themes', () => {
    for (const { description, media, completionEvents } of walkthroughs.flatMap(({ steps }) => steps)) {
      const [english = {}] = texts;
      expect(linked(english[description.replaceAll('%', '')] ?? '')).toHaveLength(1);
      expect(completionEvents).toHaveLength(1);
      expect(Object.keys(media.image).toSorted()).toEqual(['dark', 'hc', 'hcLight', 'light']);
      for (const path of Object.values(media.image)) expect(existsSync(new URL(path, root)), path).toBe(true);
    }
  });
});
