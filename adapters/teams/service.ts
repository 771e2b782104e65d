/** Where Microsoft serves Teams (docs: Bot Framework, "serviceUrl"). `*.` stands for one or more labels. */
export const SERVICE_HOSTS = ['smba.trafficmanager.net', '*.botframework.com', '*.teams.microsoft.com'] as const;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether the bot may send its token and its words there. https only, but for a loopback host that is named with its
 * port, which configuration allows outside production only.
 */
export function isAllowed(serviceUrl: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  const isHere = LOOPBACK.has(url.hostname) && url.port !== '' && hosts.includes(url.host);
  if (isHere) return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && hosts.some(host => matches(url.host, host));
}

const matches = (host: string, allowed: string) =>
  allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
