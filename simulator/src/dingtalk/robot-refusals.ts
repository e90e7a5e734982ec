import type { RobotState } from '../robot-state.js';
import type { TextStyle } from '../text-style.js';
import { type Refusal, refusal } from './refusal.js';
import { robotText } from './robot-texts.js';

/** The errors of `/robot/send` that depend on the robot's settings (DingTalk: custom robot API, error table). */

export function unknownToken(style: TextStyle, why: string, fix: string): Refusal {
  return refusal(style <= 2 ? 300001 : 300005, 'token is not exist', why, fix);
}

export function notServing(style: TextStyle, state: Exclude<RobotState, 'active'>): Refusal {
  const [errcode, problem, solution, why, fix] = {
    disbanded: [
      400013,
      '群已被解散',
      '请向其他群发消息',
      'The robot’s group was disbanded.',
      'Use a robot of an existing group.',
    ],
    disabled: [
      400102,
      '机器人已停用',
      '请联系管理员启用机器人',
      'The robot is disabled.',
      'Ask a group administrator to enable it.',
    ],
    'not-in-group': [
      400106,
      '机器人不存在',
      '请确认机器人是否在群中',
      'The robot is no longer in the group.',
      'Add the robot to the group again and use its new webhook.',
    ],
  }[state] as [number, string, string, string, string];
  return refusal(errcode, robotText(style, { problem, solution }), why, fix);
}

export function bodyTooLarge(style: TextStyle, size: number): Refusal {
  const why = `The body has ${size} bytes; the maximum is 20000.`;
  const fix = 'Shorten or split the message; the JSON around the text counts too, and a Chinese character has 3 bytes.';
  if (style === 1) return refusal(101002, 'message is too long', why, fix);
  if (style === 2) return refusal(460101, 'message too long, exceed 20000 bytes', why, fix);
  const errmsg = robotText(style, { problem: ' body 大小不合法', solution: '请保持大小在 20000bytes 以内' });
  return refusal(460101, errmsg, why, fix);
}

export function unsupportedType(style: TextStyle, msgtype: string): Refusal {
  const wording = { problem: ` 不支持类型 msgType:${msgtype} `, solution: '请使用支持的类型' };
  const why = `Robots do not support the message type “${msgtype}”.`;
  return refusal(400105, robotText(style, wording, true), why, 'Use text, markdown, link, actionCard or feedCard.');
}

/** `field` as a path below the body, such as `markdown.title` or `feedCard.links[0].picURL`. */
export function missingField(style: TextStyle, field: string): Refusal {
  const wording = {
    problem: `参数 ${field.split('.').join(' --》 ')} 缺失，或者参数格式不正确`,
    solution: '请填充上对应参数',
  };
  const why = `“${field}” is missing, empty or of the wrong type.`;
  return refusal(400402, robotText(style, wording, true), why, `Send “${field}”.`);
}

export function addressNotAllowed(style: TextStyle, ip: string): Refusal {
  const wording = {
    english: `ip ${ip} not in whitelist`,
    problem: 'ip 不在白名单中',
    solution: '请联系对应群的管理员，设置机器人安全ip地址段',
  };
  const why = `The call came from ${ip}, which is not in the robot’s IP allow list.`;
  return refusal(
    310000,
    robotText(style, wording),
    why,
    'Add the address to the robot’s security settings, or send from an allowed address.',
  );
}

export function staleTimestamp(style: TextStyle, why: string, fix: string): Refusal {
  const wording = {
    english: 'invalid timestamp',
    problem: '机器人发送签名过期',
    solution: '请确认签名生成时间和发送时间相差不超过1小时',
  };
  return refusal(310000, robotText(style, wording, true), why, fix);
}

export function signMismatch(style: TextStyle, why: string, fix: string): Refusal {
  const wording = {
    english: 'sign not match',
    problem: '机器人发送签名不匹配',
    solution: '请确认签名和生成签名的时间戳必须都放在调用的网址中，请确认机器人的密钥加密和填写正确',
  };
  return refusal(310000, robotText(style, wording, style === 3), why, fix);
}

export function noKeyword(style: TextStyle, keywords: readonly string[]): Refusal {
  const wording = {
    english: 'keywords not in content',
    problem: '关键词不匹配',
    solution: '请联系群管理员查看此机器人的关键词，并在发送的信息中包含此关键词',
  };
  const why = `The message contains none of the robot’s keywords: ${keywords.join(', ')}.`;
  return refusal(
    310000,
    robotText(style, wording),
    why,
    'Include one of them in the text or title; keywords are case-sensitive.',
  );
}

export function ownerOnlyAtAll(): Refusal {
  const why = 'Only the owner of the group can mention everyone.';
  return refusal(
    400004,
    '群主已开启仅群主可@所有人功能',
    why,
    'Send without isAtAll, or ask the owner to change the group’s setting.',
  );
}

export function tooFast(style: TextStyle, code: 130101 | 410100, limit: number, secondsLeft: number): Refusal {
  const errmsg =
    code === 130101
      ? `send too fast, exceed ${limit} times per minute`
      : robotText(style, { problem: '发送速度太快而限流', solution: '请降低发送速度' });
  const why = `More than ${limit} messages within a minute; the robot is blocked for another ${secondsLeft} s.`;
  return refusal(code, errmsg, why, 'Wait, then send fewer messages: group alerts or use several robots.');
}
