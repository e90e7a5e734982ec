import { createHash } from 'node:crypto';
import type { ChatbotFacts } from '#core';
import type { Target } from '#sender';
import type { AppProfile, RobotProfile, Simulator } from '#simulator';

/** DingTalk's limit for a robot. */
const MAX_KEYWORDS = 10;

/** The fields of a receiver that the simulator needs. */
interface SimulatedReceiver {
  readonly name: string;
  readonly chatbot?: Pick<ChatbotFacts, 'keywords'>;
}

const APP = { appKey: 'dingsimulatedtest000', appSecret: 'simulated-app-secret' };

/**
 * The same targets in the simulator: a robot with the security settings that the receiver suggests (signature, keywords),
 * and an app with its chat ids. Replaces the real credentials.
 */
export function simulateTargets(
  targets: readonly Target[],
  receiver: SimulatedReceiver,
  simulator: Pick<Simulator, 'addRobot' | 'addApp' | 'webhookUrl'>,
): readonly Target[] {
  return targets.map((target): Target => {
    if (target.kind === 'conversation') {
      const app: AppProfile = { ...APP, chatIds: target.chatIds };
      simulator.addApp(app);
      return { ...target, ...APP };
    }
    const robot = simulatedRobot(receiver, target.secret !== undefined);
    simulator.addRobot(robot);
    return {
      kind: 'chatbot',
      webhook: simulator.webhookUrl(robot),
      ...(robot.secret === undefined ? {} : { secret: robot.secret }),
    };
  });
}

/** The same robot for the same receiver, so that a test can be repeated. */
function simulatedRobot({ name, chatbot }: SimulatedReceiver, signs: boolean): RobotProfile {
  const digest = createHash('sha256').update(name).digest('hex');
  const keywords = chatbot?.keywords.slice(0, MAX_KEYWORDS) ?? [];
  return {
    accessToken: digest,
    name,
    ...(signs && { secret: `SEC${digest}` }),
    ...(keywords.length > 0 && { keywords }),
  };
}
