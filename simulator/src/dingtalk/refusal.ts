import type { Explanation } from '../received-message.js';

/** An error of DingTalk: the fields of the answer, and for people the reason and the fix. */
export interface Refusal extends Explanation {
  readonly errcode: number;
  readonly errmsg: string;
  /** Fields of the answer beyond `errcode` and `errmsg`, such as `sub_code`. */
  readonly extra?: Readonly<Record<string, string>>;
}

export function refusal(errcode: number, errmsg: string, why: string, fix: string): Refusal {
  return { errcode, errmsg, why, fix };
}
