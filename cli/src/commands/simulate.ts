import { type Command, InvalidArgumentError, Option } from 'commander';
import { phrase } from '#core';
import type { AppProfile, RobotProfile, Simulator, TextStyle } from '#simulator';
import { describeReceived } from '../simulate/describe-received.js';
import { describeSimulator } from '../simulate/describe-simulator.js';
import { followMessages } from '../simulate/follow-messages.js';
import { readApp, readRobot } from '../simulate/read-settings.js';
import { type SimulatorWords, simulatorWords, withSettingNames } from '../simulate/simulator-words.js';
import { withInterrupt } from '../terminal/interrupted.js';
import type { Terminal, Translate } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

interface SimulateOptions {
  readonly port: number;
  readonly robot: readonly RobotProfile[];
  readonly app: readonly AppProfile[];
  readonly acceptUnknown?: boolean;
  readonly wording: '1' | '2' | '3' | '4';
  readonly host: (typeof HOSTS)[number];
}

const HOSTS = ['127.0.0.1', '::1'] as const;

const HELP = phrase(`
Default: two robots, one of which verifies signatures, and one app with a conversation.

Examples:
  $ kubesphere-dingtalk simulate --port 8095
  $ kubesphere-dingtalk simulate --robot token=abc,secret=SEC123,keyword=alert --app key=ding1,secret=s1,chat=chat1
  $ kubesphere-dingtalk simulate --robot token=abc,rate=unlimited --robot token=def,fault=robot-disabled --wording 1

The simulator’s web page has the menu of faults. docs/simulator.md describes the API for programs.`);

export function addSimulate(program: Command, terminal: Terminal): void {
  const { translate } = terminal;
  program
    .command('simulate')
    .summary(translate(phrase('run the DingTalk simulator and show the messages that it receives')))
    .description(
      translate(phrase('Runs a local simulator that validates messages like DingTalk, and shows each of them.')),
    )
    .option(
      '--port <number>',
      translate(phrase('port to listen on (default: any free one)')),
      (text) => readPort(text, translate),
      0,
    )
    .option(
      '--robot <settings>',
      translate(
        phrase(
          'token=…[,secret=…][,keyword=…][,ip=…][,name=…][,sign=lenient|strict][,rate=…|unlimited][,state=…][,fault=…]; may be repeated',
        ),
      ),
      readRobot,
      [],
    )
    .option('--app <settings>', translate(phrase('key=…,secret=…[,chat=…][,ip=…]; may be repeated')), readApp, [])
    .option('--accept-unknown', translate(phrase('accept any token and any app')))
    .addOption(
      new Option(
        '--wording <generation>',
        translate(phrase('wording of errors: 1 as in 2019, 2 as in 2020 to 2022, 3 from 2022, 4 from 2023')),
      )
        .choices(['1', '2', '3', '4'])
        .default('4'),
    )
    .addOption(
      new Option('--host <address>', translate(phrase('loopback address to listen on')))
        .choices(HOSTS)
        .default(HOSTS[0]),
    )
    .addHelpText('after', translate(HELP))
    .action((options: SimulateOptions) => withInterrupt((signal) => simulate(options, terminal, signal)));
}

async function simulate(options: SimulateOptions, terminal: Terminal, signal: AbortSignal): Promise<void> {
  const { print } = terminal;
  const { robot, app } = options;
  const words = await simulatorWords(terminal);
  const simulator = await start(options, words);
  const builtIn = { robots: robot.length > 0 ? [] : simulator.robots, apps: app.length > 0 ? [] : simulator.apps };
  try {
    print(describeSimulator(simulator, builtIn, terminal));
    await followMessages(simulator, signal, (message) => print(describeReceived(message, words, terminal)));
  } finally {
    await simulator.close();
  }
}

async function start(
  { port, host, robot, app, wording, acceptUnknown = false }: SimulateOptions,
  words: SimulatorWords,
): Promise<Simulator> {
  const { startSimulator } = await import('#simulator');
  const profiles = { ...(robot.length > 0 && { robots: robot }), ...(app.length > 0 && { apps: app }) };
  try {
    return await startSimulator({ port, host, acceptUnknown, style: Number(wording) as TextStyle, ...profiles });
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError(
        phrase('{message}', { message: withSettingNames(words(error.message)) }),
        phrase('Change the settings of the robot or the app.'),
      );
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new UsageError(
        phrase('Port {port} is already in use; perhaps a simulator is running.', { port }),
        phrase('Use that simulator, stop it, or choose another --port. Without --port, any free one is taken.'),
      );
    if (code === 'EACCES')
      throw new UsageError(
        phrase('Port {port} cannot be used ({code}).', { port: port, code }),
        phrase('Choose another --port, or omit it.'),
      );
    throw error;
  }
}

function readPort(text: string, translate: Translate): number {
  if (!/^\d+$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError(translate(phrase('Expected a number, at most 65535.')));
  return Number(text);
}
