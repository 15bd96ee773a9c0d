// Listens to live events by the libraries that others wrote: SignalR by each of its transports, EventSource and ws. Writes a line of JSON for
// whatever one of them hears. It ends with its input.
import { createRequire } from 'node:module';

const [modules, address, token, transports] = process.argv.slice(2);
const require = createRequire(modules + '/');
const signalR = require('@microsoft/signalr');
const { EventSource } = require('eventsource');
const { WebSocket } = require('ws');

const say = (who, what, told = {}) => console.log(JSON.stringify({ who, what, type: told.type, position: told.position, reason: told.reason }));

async function ticket() {
  const answer = await fetch(address + '/api/v1/live/tickets', { method: 'POST', headers: { Authorization: 'Bearer ' + token } });
  return (await answer.json()).data.ticket;
}

const kinds = {
  hub: async (name) => {
    const hub = new signalR.HubConnectionBuilder()
      .withUrl(address + '/hubs/live', { accessTokenFactory: ticket, transport: signalR.HttpTransportType[name] })
      .withAutomaticReconnect([0, 200, 500, 1000, 2000, 2000, 2000])
      .configureLogging(signalR.LogLevel.None)
      .build();
    let position = null;
    const follow = (what) => hub.on(what, (told) => {
      position = told.position;
      if (what !== 'heartbeat') say(name, what, told);
    });
    ['event', 'ready', 'heartbeat', 'reset', 'end'].forEach(follow);
    hub.onreconnected(() => hub.invoke('Subscribe', ['tenant'], position));
    await hub.start();
    await hub.invoke('Subscribe', ['everything'], null).catch((refused) => say(name, 'refused', { reason: refused.message }));
    await hub.invoke('Subscribe', ['tenant'], position);
  },
  EventSource: async () => {
    const source = new EventSource(address + '/api/v1/stream?ticket=' + await ticket());
    source.onmessage = (event) => say('EventSource', 'event', JSON.parse(event.data));
    for (const name of ['ready', 'reset', 'end', 'expired', 'busy'])
      source.addEventListener(name, (event) => say('EventSource', name, JSON.parse(event.data)));
  },
  ws: async () => {
    const socket = new WebSocket(address.replace('http', 'ws') + '/api/ws?token=' + await ticket());
    socket.on('message', (text) => {
      const told = JSON.parse(text);
      if (told.type === 'READY') say('ws', 'ready', told.data);
      else if (told.type !== 'HEARTBEAT') say('ws', 'event', told.data);
    });
    socket.on('error', (error) => say('ws', 'failed', { reason: error.message }));
  },
};

for (const name of transports.split(','))
  (kinds[name] ?? kinds.hub)(name).catch((failure) => say(name, 'failed', { reason: String(failure.message) }));
process.stdin.on('end', () => process.exit(0)).resume();
