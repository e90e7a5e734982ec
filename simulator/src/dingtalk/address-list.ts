import { BlockList, isIP } from 'node:net';

/** Whether the list contains the address or a CIDR range around it. An empty list allows no address. */
export function addressAllowed(list: readonly string[], ip: string): boolean {
  const allowed = new BlockList();
  for (const entry of list) addEntry(allowed, entry);
  return allowed.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4');
}

/** Whether `addressAllowed` understands the entry. */
export function isAddressOrRange(entry: string): boolean {
  const { ip, family, prefix } = split(entry);
  if (family === 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (ip.includes(':') ? 128 : 32));
}

function addEntry(list: BlockList, entry: string): void {
  const { ip, family, prefix } = split(entry);
  const type = family === 6 ? 'ipv6' : 'ipv4';
  if (prefix === undefined) list.addAddress(ip, type);
  else list.addSubnet(ip, Number(prefix), type);
}

function split(entry: string): { readonly ip: string; readonly family: number; readonly prefix: string | undefined } {
  const [ip = '', prefix] = entry.split('/');
  return { ip, family: isIP(ip), prefix };
}
