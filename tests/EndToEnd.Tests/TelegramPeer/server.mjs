// A Bot API server that nobody here wrote, with one person in front of it.
//   node server.mjs PORT [TOKEN]
// prints the line "ready" when it listens, then answers each JSON line on standard input with one JSON line:
//   {"op":"say","text":…}     the person writes, or gives a command when the text begins with "/"
//   {"op":"press","data":…}   the person presses the newest button with this callback data
//   {"op":"history"}          what the bot has said so far
// Ends when standard input ends.
import { createInterface } from 'node:readline';
import TelegramServer from 'telegram-test-api';

const [port, token = '123:abc'] = process.argv.slice(2);
const DAY_IN_SECONDS = 86_400;

const server = new TelegramServer({ port: Number(port), host: '127.0.0.1', storeTimeout: DAY_IN_SECONDS });
const client = server.getClient(token, { chatId: 4101, userId: 4101, firstName: 'Thử' });

function botMessages() {
  return server.getUpdatesHistory(token).filter((entry) => entry.message?.chat_id !== undefined);
}

function buttonsOf(entry) {
  return (entry.message.reply_markup?.inline_keyboard ?? []).flat();
}

const operations = {
  async say({ text }) {
    if (text.startsWith('/')) await client.sendCommand(client.makeCommand(text));
    else await client.sendMessage(client.makeMessage(text));
    return {};
  },

  async press({ data }) {
    const entry = botMessages().findLast((e) => buttonsOf(e).some((b) => b.callback_data === data));
    if (!entry) throw new Error(`no button carries ${data}`);
    const { reply_markup } = entry.message;
    await client.sendCallback(client.makeCallbackQuery(data, { message: { message_id: entry.messageId, reply_markup } }));
    return {};
  },

  async history() {
    return { messages: botMessages().map(({ message }) => ({ text: message.text, reply_markup: message.reply_markup ?? null })) };
  },
};

async function answer(line) {
  const request = JSON.parse(line);
  const operation = operations[request.op];
  if (!operation) throw new Error(`unknown op ${request.op}`);
  return { op: request.op, ok: true, ...(await operation(request)) };
}

function print(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

await server.start();
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  try {
    print(await answer(line));
  } catch (fault) {
    print({ ok: false, error: fault.message });
  }
}
await server.stop();
