// Preloaded into a gateway under test: writes every address that the process turns to, one a line, to the file named by
// RECORD_CONNECTIONS, whatever library asks.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const file = process.env.RECORD_CONNECTIONS;
const write = (what) => appendFileSync(file, `${what}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function recorded(...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const isOptions = typeof first === 'object' && first !== null;
  // A pipe stays on this machine: the loader of sources talks over one.
  if (isOptions && !first.path) write(`tcp ${first.host ?? 'localhost'}:${first.port}`);
  if (!isOptions) write(`tcp ${typeof second === 'string' ? second : 'localhost'}:${first}`);
  return connect.apply(this, given);
};

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function recorded(...given) {
  write(`udp ${given.slice(1).filter((part) => typeof part !== 'function')}`);
  return send.apply(this, given);
};

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const ask = dns[name];
  dns[name] = function recorded(host, ...rest) {
    if (!net.isIP(host)) write(`dns ${host}`);
    return ask.call(this, host, ...rest);
  };
}
