import type { TextStyle } from '../text-style.js';

const MORE = ', more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]';
const LINK = 'link:请参考本接口对应文档获得具体要求，或者在https://open.dingtalk.com/document/  搜索相关文档;';
const LINK_ZH = LINK.replace('link', '参考链接');

interface Wording {
  /** The text of generation 1. Errors without it probably had the text of generation 3 from the start. */
  readonly english?: string;
  readonly problem: string;
  readonly solution: string;
}

/** One error in the wording of a generation (DingTalk: custom robot API; as captured by callers 2019–2026). */
export function robotText(style: TextStyle, { english, problem, solution }: Wording, linked = false): string {
  if (english !== undefined && style === 1) return english;
  if (english !== undefined && style === 2) return english + MORE;
  if (style === 4) return `错误描述:${problem};解决方案:${solution};${linked ? LINK_ZH : ''}`;
  return `description:${problem};solution:${solution};${linked ? LINK : ''}`;
}
