// Talks to a running bot with Microsoft's own Direct Line client: node client.mjs http://127.0.0.1:PORT
// Prints one JSON line a mode (polling, web socket); exit 0 if both got their answer, 1 with the reason if not, 2 for wrong usage.
import { createRequire } from 'node:module';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';

const QUESTION = 'ho ngheo la nhu the nao';
const LONGEST = 20_000;
const base = process.argv[2];
if (!/^https?:\/\//.test(base ?? '')) {
  console.error('usage: node client.mjs http://HOST:PORT');
  process.exit(2);
}

// The client was written for browsers. Node's own WebSocket (22 and later) is replaced too, so that every version runs the same.
globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = WebSocket;
globalThis.window = globalThis;
const { DirectLine, ConnectionStatus } = createRequire(import.meta.url)('botframework-directlinejs');

const domain = new URL('/v3/directline', base).href;

/** A conversation from its token to the bot's answer. */
async function converse(mode, webSocket) {
  const { token } = await (await fetch(domain + '/tokens/generate', { method: 'POST' })).json();
  const line = new DirectLine({ token, domain, webSocket, pollingInterval: 500, timeout: LONGEST });
  const result = { mode, online: false, echoSeen: false, reply: null, suggested: [], channelDataSources: null };
  const clientActivityID = `test-${mode}-${Date.now()}`; // what Web Chat adds, and looks for in the echo
  let sentAs = null;
  try {
    await new Promise((done, fail) => {
      setTimeout(() => fail(new Error(`${mode}: no answer in ${LONGEST / 1000} s; so far ${JSON.stringify(result)}`)), LONGEST).unref();
      const finishIfComplete = () => {
        if (result.online && result.echoSeen && result.reply !== null) done();
      };
      line.connectionStatus$.subscribe(status => {
        if (status === ConnectionStatus.Online) result.online = true;
        if (status === ConnectionStatus.FailedToConnect || status === ConnectionStatus.ExpiredToken) fail(new Error(`${mode}: status ${ConnectionStatus[status]}`));
      });
      line.activity$.subscribe(activity => {
        if (activity.type !== 'message') return;
        if (activity.from.role === 'bot') {
          result.reply = activity.text;
          result.suggested = (activity.suggestedActions?.actions ?? []).map(({ type, title, value }) => ({ type, title, value }));
          result.channelDataSources = activity.channelData?.sources ?? null;
        } else if (activity.channelData?.clientActivityID === clientActivityID) {
          result.echoSeen = activity.text === QUESTION && activity.from.id.startsWith('dl_');
        }
        finishIfComplete();
      }, fail);
      const question = { type: 'message', from: { id: 'somebody else' }, text: QUESTION, channelData: { clientActivityID } };
      line.postActivity(question).subscribe(id => {
        if (id === 'retry') fail(new Error(`${mode}: the message was not taken`));
        sentAs = id;
      }, fail);
    });
  } finally {
    line.end();
  }
  if (!sentAs) throw new Error(`${mode}: the message got no id`);
  return result;
}

try {
  for (const [mode, webSocket] of [['polling', false], ['webSocket', true]]) {
    console.log(JSON.stringify(await converse(mode, webSocket)));
  }
  process.exit(0);
} catch (fault) {
  console.error(fault.message);
  process.exit(1);
}
