import { l10n } from 'vscode';
import type { Simulator } from '#simulator';
import { openSetting } from '../../infrastructure/open-setting.js';
import { readSimulatorPort } from '../../infrastructure/settings.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { SimulatorHost } from './simulator-host.js';

/** Returns the running simulator, or starts one at the port of the settings. @throws UserError if it cannot listen there */
export async function startSimulator(host: SimulatorHost): Promise<Simulator> {
  const port = readSimulatorPort();
  try {
    return await host.start(port);
  } catch (error) {
    if (!isListenError(error)) throw error;
    throw new UserError(
      l10n.t('DingTalk: the simulator cannot listen on port {port} ({code}).', { port, code: error.code }),
      l10n.t('Set “kubesphereDingtalk.simulator.port” to a free port, or to 0 for any free port.'),
      [openSetting('simulator.port')],
    );
  }
}

function isListenError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen' && 'code' in error;
}
