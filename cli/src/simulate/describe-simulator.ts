import type { AppProfile, RobotProfile, Simulator } from '#simulator';
import { hideSecrets } from '../hide-secrets.js';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Colors } from '../terminal/terminal.js';

/** The profiles that the simulator itself came with: their credentials are no secrets. */
export interface BuiltInProfiles {
  readonly robots: readonly RobotProfile[];
  readonly apps: readonly AppProfile[];
}

/** Where the simulator is reached and with what. The credentials of a person's own profiles are not shown. */
export function describeSimulator(simulator: Simulator, builtIn: BuiltInProfiles, colors: Colors): string {
  const { url, robots, apps, webhookUrl } = simulator;
  const open = builtIn.robots.find(({ secret }) => secret === undefined);
  return [
    `${colors.green('●')} A DingTalk of your own is at ${colors.bold(url)}, where a browser shows its messages. Ctrl-C stops it.`,
    ...robots.flatMap((robot) => section(robot.name ?? 'Robot', describeRobot(robot, simulator, builtIn), colors)),
    ...apps.flatMap((app) => section(`App ${app.appKey}`, describeApp(app, url, builtIn), colors)),
    ...(open ? ['', `  ${colors.bold('Try it')}`, ...curl(webhookUrl(open)).map((line) => `    ${line}`)] : []),
    '',
  ].join('\n');
}

type Row = readonly [name: string, value: string];

function section(title: string, rows: readonly Row[], colors: Colors): readonly string[] {
  return ['', `  ${colors.bold(printable(title))}`, ...alignColumns(rows).map((row) => `    ${printable(row)}`)];
}

function describeRobot(robot: RobotProfile, { webhookUrl }: Simulator, { robots }: BuiltInProfiles): readonly Row[] {
  const shown = robots.includes(robot);
  const webhook = webhookUrl(robot);
  return [
    ['webhook', shown ? webhook : hideSecrets(webhook)],
    ...(robot.secret === undefined ? [] : [['secret', shown ? robot.secret : '•••'] as const]),
    ...(robot.keywords === undefined ? [] : [['keywords', robot.keywords.join(', ')] as const]),
    ...(robot.ipAllow === undefined ? [] : [['allows', robot.ipAllow.join(', ')] as const]),
  ];
}

function describeApp(app: AppProfile, url: string, { apps }: BuiltInProfiles): readonly Row[] {
  return [
    ['base URL', url],
    ['app secret', apps.includes(app) ? app.appSecret : '•••'],
    ...app.chatIds.map((id) => ['chat id', id] as const),
  ];
}

function curl(webhook: string): readonly string[] {
  const body = JSON.stringify({ msgtype: 'text', text: { content: 'hello' } });
  return [`curl '${webhook}' \\`, `  -H 'Content-Type: application/json' -d '${body}'`];
}
