import type { Controlled } from './control/controlled.js';
import { AppRegistry } from './dingtalk/app-registry.js';
import type { World } from './dingtalk/call.js';
import { RobotRegistry } from './dingtalk/robot-registry.js';
import { FaultList } from './faults/fault-list.js';
import { listen } from './http/listen.js';
import { MessageLog } from './message-log.js';
import { DEFAULT_APP, DEFAULT_ROBOT, DEFAULT_SIGNED_ROBOT, type RobotProfile } from './profiles.js';
import type { SimulatorSettings } from './settings.js';
import type { Simulator, SimulatorOptions } from './simulator.js';
import { Authority } from './tls/authority.js';

/**
 * Starts a DingTalk on loopback.
 *
 * @throws {RangeError} for an invalid profile, or a host that is not loopback
 * @throws {Error} with the code `EADDRINUSE` if the port is in use
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { now = Date.now } = options;
  let settings: SimulatorSettings = {
    style: options.style ?? 4,
    rateLimitCode: options.rateLimitCode ?? 130101,
    acceptUnknown: options.acceptUnknown ?? false,
  };
  const acceptUnknown = () => settings.acceptUnknown;
  const world: World = {
    get style() {
      return settings.style;
    },
    get rateLimitCode() {
      return settings.rateLimitCode;
    },
    robots: new RobotRegistry(options.robots ?? [DEFAULT_ROBOT, DEFAULT_SIGNED_ROBOT], acceptUnknown),
    apps: new AppRegistry(options.apps ?? [DEFAULT_APP], acceptUnknown),
  };
  const { robots, apps } = world;
  const log = new MessageLog(options.keep ?? 1000);
  const faults = new FaultList();
  const authority = new Authority();
  const clear = () => {
    log.clear();
    faults.clear();
    robots.forgetRates();
    apps.forgetRates();
  };
  const configure = (change: Partial<SimulatorSettings>) => {
    settings = { ...settings, ...change };
  };
  const side: Controlled = {
    world,
    log,
    faults,
    now,
    clear,
    configure,
    authority,
    tunnels: new Set(),
    get settings() {
      return settings;
    },
    published: new Set([
      DEFAULT_ROBOT.accessToken,
      DEFAULT_SIGNED_ROBOT.accessToken,
      DEFAULT_SIGNED_ROBOT.secret,
      DEFAULT_APP.appSecret,
    ]),
  };
  /** Wraps an operation so that the page shows its effect. */
  const announced =
    <Args extends readonly unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args): Result => {
      const result = act(...args);
      log.announceChange();
      return result;
    };
  const { url, port, close } = await listen(side, options.host ?? '127.0.0.1', options.port ?? 0);
  return {
    url,
    port,
    get certificate() {
      return authority.certificate;
    },
    get messages() {
      return log.messages;
    },
    get requests() {
      return log.requests;
    },
    get robots() {
      return robots.profiles;
    },
    get apps() {
      return apps.profiles;
    },
    webhookUrl: (robot) => webhookUrl(url, robot),
    addRobot: announced((profile) => robots.set(profile)),
    updateRobot: announced((accessToken, change) => robots.update(accessToken, change)),
    removeRobot: announced((accessToken) => robots.remove(accessToken)),
    addApp: announced((profile) => apps.set(profile)),
    expireTokens: () => apps.expireTokens(),
    configure: announced(configure),
    addFault: announced((fault, rule) => faults.add(fault, rule)),
    onMessages: (listener) => log.subscribe({ added: listener, cleared: listener }),
    clear: announced(clear),
    waitForMessage: (predicate = () => true, { signal } = {}) => log.waitFor(predicate, signal),
    close: async () => {
      log.close();
      await close();
    },
  };
}

function webhookUrl(url: string, { accessToken }: Pick<RobotProfile, 'accessToken'>): string {
  return `${url}/robot/send?access_token=${encodeURIComponent(accessToken)}`;
}
