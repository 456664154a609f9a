/**
 * Domains where OneDrive and SharePoint keep an organisation's files, one for each of Microsoft's clouds. Teams keeps what people
 * send each other there, and hands out addresses of no other; each organisation has names of its own below them.
 */
const fileDomains = ['sharepoint.com', 'sharepoint-df.com', 'sharepoint.us', 'sharepoint-mil.us', 'sharepoint.de', 'sharepoint.cn'];

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether an address is one that a file may be fetched from or put at. Whoever makes the bot call an address of their own
 * choosing would reach what only the server can: the organisation's own network, and the cloud's addresses for machines. On
 * one's own machine, without credentials, anything there may stand in.
 */
export function mayHoldFiles(address: string, { isLocal }: { readonly isLocal: boolean }): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (isLocal && protocol === 'http:' && loopbackHosts.includes(hostname)) return true;
  return protocol === 'https:' && port === '' && fileDomains.some((domain) => hostname.endsWith(`.${domain}`));
}
