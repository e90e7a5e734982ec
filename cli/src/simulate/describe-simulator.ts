import type { AppProfile, RobotProfile, Simulator } from '#simulator';
import { hideSecrets } from '../hide-secrets.js';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Colors } from '../terminal/terminal.js';

/** Where the simulator is reached and with what. Its own credentials are shown; those of a person's are not. */
export function describeSimulator(
  { url, robots, apps, webhookUrl }: Simulator,
  own: { readonly robots: readonly RobotProfile[]; readonly apps: readonly AppProfile[] },
  colors: Colors,
): string {
  const robotRows = robots.map((robot) =>
    own.robots.includes(robot)
      ? ['chatbot', describeRobot(robot), webhookUrl(robot), robot.secret ? `secret ${robot.secret}` : '']
      : ['chatbot', describeRobot(robot), hideSecrets(webhookUrl(robot)), robot.secret ? 'with your secret' : ''],
  );
  const appRows = apps.map(({ appKey, appSecret, chatIds }) =>
    own.apps.some((app) => app.appKey === appKey)
      ? ['conversation', `app ${appKey}`, `--base-url ${url}`, `secret ${appSecret}, chat ids ${chatIds.join(', ')}`]
      : ['conversation', `app ${appKey}`, `--base-url ${url}`, `with your secret, chat ids ${chatIds.join(', ')}`],
  );
  const rows = alignColumns([...robotRows, ...appRows]).map((row) => `  ${printable(row)}`);
  const [open] = robots.filter((robot) => own.robots.includes(robot) && !robot.secret);
  return [
    `${colors.green('●')} DingTalk simulator: ${colors.bold(url)} shows the messages; Ctrl-C stops it`,
    ...rows,
    ...(open ? ['  Try it:', `    ${curl(webhookUrl(open))}`] : []),
  ].join('\n');
}

function describeRobot({ name, keywords = [] }: RobotProfile): string {
  return [name ?? 'robot', ...(keywords.length > 0 ? [`keywords ${keywords.join(' ')}`] : [])].join(', ');
}

function curl(webhook: string): string {
  const body = JSON.stringify({ msgtype: 'text', text: { content: 'hello' } });
  return `curl '${webhook}' -H 'Content-Type: application/json' -d '${body}'`;
}
