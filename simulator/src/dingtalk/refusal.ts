import type { Explanation } from '../received-message.js';

/** DingTalk's no: the answer's fields, and for people the reason and the remedy. */
export interface Refusal extends Explanation {
  readonly errcode: number;
  readonly errmsg: string;
  /** Fields of the answer beyond `errcode` and `errmsg`, such as `sub_code`. */
  readonly extra?: Readonly<Record<string, string>>;
}

export function refusal(errcode: number, errmsg: string, why: string, fix: string): Refusal {
  return { errcode, errmsg, why, fix };
}
