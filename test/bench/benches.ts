import { alertRulesBench } from './alert-rules-bench.js';
import { answersBench } from './answers/answers-bench.js';
import type { Bench } from './bench.js';
import { commandLineBench } from './command-line-bench.js';
import { languageServerBench } from './language-server/language-server-bench.js';
import { namesBench } from './names-bench.js';
import { pipelineBench } from './pipeline-bench.js';
import { previewBench } from './preview-bench.js';
import { rulesBench } from './rules-bench.js';
import { senderBench } from './sender/sender-bench.js';
import { templateBench } from './template/template-bench.js';
import { typingBench } from './typing-bench.js';
import { waitingBench } from './waiting-bench.js';
import { workspaceBench } from './workspace-bench.js';

/** Every bench. A new one is a file or folder beside this one, and a row here. */
export const BENCHES: readonly Bench[] = [
  languageServerBench,
  answersBench,
  waitingBench,
  namesBench,
  typingBench,
  commandLineBench,
  workspaceBench,
  rulesBench,
  previewBench,
  pipelineBench,
  alertRulesBench,
  senderBench,
  templateBench,
];
