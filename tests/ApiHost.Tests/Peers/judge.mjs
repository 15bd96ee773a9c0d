// Judges requests as the sender's own library does for those who receive them: kind, its module, secret, seconds, a file with the requests as
// JSON. Writes as JSON what it answers to each: null where it refuses.
import { readFileSync } from 'node:fs';

const [kind, module, secret, seconds, file] = process.argv.slice(2);
const library = await import(module);
// The library's clock is the host's, which a test has moved.
Date.now = () => Number(seconds) * 1000;
const log = console.log;
console.debug = console.log = () => {};

const judge = {
  clerk: async ({ headers, body }) => {
    const request = new Request('https://receiver.example/webhooks/clerk', { method: 'POST', headers, body });
    return library.verifyWebhook(request, { signingSecret: secret }).catch(() => null);
  },
  zoom: async ({ headers, body }) => {
    const receive = new library.AwsLambdaReceiver({ webhooksSecretToken: secret }).start();
    const together = new Headers(headers);
    const answer = await receive({ headers: Object.fromEntries(together), body, isBase64Encoded: false }, {});
    return answer.statusCode === 200 ? JSON.parse(answer.body) : null;
  },
};

const answers = [];
for (const request of JSON.parse(readFileSync(file, 'utf8'))) answers.push(await judge[kind](request));
log(JSON.stringify(answers));
