import { type Phrase, phrase } from '../../../text/phrase.js';
import type { Stage } from './trace.js';

/** The titles of the stages for people. */
export const STAGE_TITLES: Readonly<Record<Stage, Phrase>> = {
  alertmanager: phrase('Before the manager'),
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
