// Loaded before the Agents Playground, which listens on all interfaces and has no setting for it: nothing but this machine
// may reach a client that speaks for anybody. A server that names a port and no host gets the loopback address.
import { Server } from 'node:net';

const listen = Reflect.get(Server.prototype, 'listen') as (this: Server, ...parameters: unknown[]) => Server;

Server.prototype.listen = function (this: Server, ...parameters: unknown[]): Server {
  const [port, host] = parameters;
  const namesNoHost = typeof port === 'number' && typeof host !== 'string';
  return listen.apply(this, namesNoHost ? [port, '127.0.0.1', ...parameters.slice(1)] : parameters);
};
