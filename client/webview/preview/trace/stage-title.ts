import { type Phrase, phrase } from '../../../../core/src/text/phrase.js';
import { say } from '../say.js';

const TITLES: Readonly<Record<string, Phrase>> = {
  request: phrase('Received'),
  silence: phrase('Silence'),
  route: phrase('Route'),
  'tenant-silence': phrase('Tenant’s silence'),
  filter: phrase('Conditions'),
  aggregation: phrase('Aggregation'),
  config: phrase('Config'),
  credentials: phrase('Credentials'),
  message: phrase('Message'),
  throttle: phrase('Throttle'),
  delivered: phrase('Delivered'),
};

/** A stage that this page does not know yet is called by its id. */
export function stageTitle(stage: string): string {
  const title = Object.hasOwn(TITLES, stage) ? TITLES[stage] : undefined;
  return title ? say(title) : stage;
}
