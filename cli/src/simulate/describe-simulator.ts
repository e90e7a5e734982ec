import { hideSecrets, type Phrase, phrase } from '#core';
import type { AppProfile, RobotProfile, Simulator } from '#simulator';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { senderPhrase } from './simulator-words.js';

/** The simulator's own profiles, whose credentials are not secret. */
export interface BuiltInProfiles {
  readonly robots: readonly RobotProfile[];
  readonly apps: readonly AppProfile[];
}

/** The simulator's URL, robots and apps. The credentials of the user's own profiles are masked. */
export function describeSimulator(
  simulator: Simulator,
  builtIn: BuiltInProfiles,
  { out: colors, translate }: Pick<Terminal, 'out' | 'translate'>,
): string {
  const { url, robots, apps, webhookUrl } = simulator;
  const open = builtIn.robots.find(({ secret }) => secret === undefined);
  const section = (title: string | undefined, rows: readonly Row[]): readonly string[] => [
    '',
    `  ${colors.bold(printable(title ?? translate(phrase('Robot'))))}`,
    ...alignColumns(rows.map(([name, value]) => [translate(name), value])).map((row) => `    ${printable(row)}`),
  ];
  const welcome = phrase(
    'The DingTalk simulator is listening on {url} (open it in a browser to see the messages). Press Ctrl-C to stop.',
    {
      url: colors.bold(url),
    },
  );
  return [
    `${colors.green('●')} ${translate(welcome)}`,
    ...robots.flatMap((robot) => section(nameOf(robot, translate), describeRobot(robot, simulator, builtIn))),
    ...apps.flatMap((app) =>
      section(translate(phrase('App {appKey}', { appKey: app.appKey })), describeApp(app, url, builtIn)),
    ),
    ...(open
      ? ['', `  ${colors.bold(translate(phrase('Example')))}`, ...curl(webhookUrl(open)).map((line) => `    ${line}`)]
      : []),
    '',
  ].join('\n');
}

function nameOf({ name }: RobotProfile, translate: Terminal['translate']): string | undefined {
  return name === undefined ? undefined : translate(senderPhrase({ sender: name, route: 'robot' }));
}

type Row = readonly [name: Phrase, value: string];

function describeRobot(robot: RobotProfile, { webhookUrl }: Simulator, { robots }: BuiltInProfiles): readonly Row[] {
  const shown = robots.includes(robot);
  const webhook = webhookUrl(robot);
  return [
    [phrase('webhook'), shown ? webhook : hideSecrets(webhook)],
    ...(robot.secret === undefined ? [] : [[phrase('secret'), shown ? robot.secret : '•••'] as const]),
    ...(robot.keywords === undefined ? [] : [[phrase('keywords'), robot.keywords.join(', ')] as const]),
    ...(robot.ipAllow === undefined ? [] : [[phrase('allowed IPs'), robot.ipAllow.join(', ')] as const]),
  ];
}

function describeApp(app: AppProfile, url: string, { apps }: BuiltInProfiles): readonly Row[] {
  return [
    [phrase('base URL'), url],
    [phrase('app secret'), apps.includes(app) ? app.appSecret : '•••'],
    ...app.chatIds.map((id) => [phrase('chat id'), id] as const),
  ];
}

function curl(webhook: string): readonly string[] {
  const body = JSON.stringify({ msgtype: 'text', text: { content: 'hello' } });
  return [`curl '${webhook}' \\`, `  -H 'Content-Type: application/json' -d '${body}'`];
}
